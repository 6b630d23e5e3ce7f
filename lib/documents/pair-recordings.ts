import { isRecordingName } from "@/lib/documents/recording";
import { extensionOf } from "@/lib/ingest/file-kind";

/** The place of a recording in a list of files, and of the transcript it belongs to. */
export interface RecordingPair {
  readonly recording: number;
  readonly transcript: number;
}

/** Where several documents share a recording's name, the one that tells times is meant. */
const likeliest = ["vtt", "srt", "docx", "odt", "rtf", "txt", "md", "pdf"];

/**
 * Which recordings come with their transcripts: files of one name but for the last extension, in one folder, whatever
 * the capitals (`talk1.mp3`, `Talk1.vtt`). `paths`: names, or paths with `/`. Each transcript gets one recording, the
 * first; a recording without a transcript is left out. In the order of the recordings.
 */
export function pairRecordings(paths: readonly string[]): RecordingPair[] {
  const taken = new Set<number>();
  return paths.flatMap((path, recording) => {
    if (!isRecordingName(path)) return [];
    const candidates = paths
      .map((other, index) => ({ index, rank: likeliest.indexOf(extensionOf(other)), stem: stemOf(other) }))
      .filter(({ index, rank, stem }) => rank >= 0 && stem === stemOf(path) && !taken.has(index))
      .sort((a, b) => a.rank - b.rank || a.index - b.index);
    const transcript = candidates[0]?.index;
    if (transcript === undefined) return [];
    taken.add(transcript);
    return [{ recording, transcript }];
  });
}

const stemOf = (path: string): string =>
  path
    .replace(/\.[^./\\]+$/, "")
    .normalize("NFC")
    .toLowerCase();
