import type { FileLimits } from "@/lib/documents/accepted-files";
import { isRecordingName, isSoundOrFilmName, notPlayable } from "@/lib/documents/recording";
import { emptyFile, tooLarge } from "@/lib/ingest/ingest-failure";

/** A file that has a name and a size, and the folders it came out of: "" or "interviews/2020". */
export interface ChosenFile {
  readonly file: File;
  readonly folder: string;
  /** Of sound or film: the document it was chosen for. */
  readonly recordingOf?: string;
}

/** A file on its way to the server, or one that did not get there. */
export interface Upload {
  readonly key: string;
  readonly name: string;
  readonly folder: string;
  readonly size: number;
  /** `sent`: the server has it, and its job will be on the list in a moment. */
  readonly state: "waiting" | "sending" | "sent" | "failed";
  /** Share sent, 0 to 1. */
  readonly progress: number;
  /** Why it failed; a sentence. */
  readonly problem: string | null;
  /** The same file may be sent again. */
  readonly retryable: boolean;
  /** Once sent. */
  readonly jobId: string | null;
}

/** What is wrong with a file before a byte of it is sent; null when nothing is. */
export function problemBeforeSending(
  { name, size }: Pick<File, "name" | "size">,
  { bytes, recordingBytes }: FileLimits,
): string | null {
  if (size === 0) return emptyFile().message;
  if (isSoundOrFilmName(name) && !isRecordingName(name)) return notPlayable;
  const limit = isRecordingName(name) ? recordingBytes : bytes;
  return size > limit ? tooLarge(size, limit).message : null;
}
