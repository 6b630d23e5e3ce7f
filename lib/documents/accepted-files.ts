import { acceptedRecordings } from "@/lib/documents/recording";

/** What the file dialog offers; the server looks at the content. */
export const acceptedFiles =
  `${acceptedRecordings},` +
  ".pdf,.docx,.docm,.odt,.rtf,.epub,.txt,.md,.markdown,.html,.htm,.xhtml,.vtt,.srt,.csv,.tsv,.xlsx,.ris,.bib,.json,.png,.jpg,.jpeg,.gif,.webp,.bmp,.zip";

/** What one file may have at most. */
export interface FileLimits {
  readonly bytes: number;
  readonly pages: number;
  /** Of sound and film, which are larger. */
  readonly recordingBytes: number;
}

/** The limits in a sentence, to be said before files are chosen. */
export const describeLimits = ({ bytes, pages, recordingBytes }: FileLimits): string =>
  `A file may have up to ${sizeOf(bytes)} and ${pages.toLocaleString("en-US")} pages, a recording up to ${sizeOf(recordingBytes)}.`;

/** A size for people, "1.2 MB"; `bytes` at least 0. */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const units = ["KB", "MB", "GB"];
  const power = Math.min(units.length, Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 1024 ** power;
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${units[power - 1]}`;
}
