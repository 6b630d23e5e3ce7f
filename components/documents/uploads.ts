import { defaultLimits } from "@/lib/ingest/ingested";
import { emptyFile, tooLarge } from "@/lib/ingest/ingest-failure";
import type { ImportedDocument } from "@/lib/documents/document-view";

/** One file on its way to a document. `reading`: it has arrived and the server works on it. */
export interface Upload {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  readonly state: "waiting" | "sending" | "reading" | "done" | "failed";
  /** Share sent, 0 to 1. */
  readonly progress: number;
  readonly document: ImportedDocument | null;
  /** Why it failed; a sentence. */
  readonly problem: string | null;
}

export const isOver = ({ state }: Upload): boolean => state === "done" || state === "failed";

/** What is wrong with a file before a byte of it is sent; null when nothing is. */
export function problemBeforeSending({ size }: { size: number }): string | null {
  if (size === 0) return emptyFile().message;
  return size > defaultLimits.bytes ? tooLarge(size, defaultLimits.bytes).message : null;
}

/** The whole batch in one sentence, for those who hear it: "2 of 3 files added, 1 could not be added." */
export function describeUploads(uploads: readonly Upload[]): string {
  if (uploads.length === 0) return "";
  const done = uploads.filter(({ state }) => state === "done").length;
  const failed = uploads.filter(({ state }) => state === "failed").length;
  const files = uploads.length === 1 ? "file" : "files";
  const refused = failed === 0 ? "" : `, ${failed} could not be added`;
  return `${done} of ${uploads.length} ${files} added${refused}.`;
}

/** What needs a person comes first; the rest stays in the order it was chosen. */
export const failedFirst = (uploads: readonly Upload[]): Upload[] =>
  [...uploads].sort((a, b) => Number(b.state === "failed") - Number(a.state === "failed"));
