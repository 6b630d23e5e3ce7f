import type { IngestForm } from "@/lib/ingest/ingested";
import type { Block } from "@/lib/text/block";
import { markTurns } from "@/lib/text/mark-turns";

interface Read {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly form: IngestForm;
}

/** Pages and books have dialogues that are no transcripts. */
const written: readonly IngestForm[] = ["plain", "markdown", "docx", "odt", "rtf", "pdf"];

/**
 * What was read, with speakers and times where it is a transcript. Its form says so then; a PDF stays one, since its
 * pages are part of it. Anything else is given back as it is.
 */
export function findTranscript<T extends Read>(read: T): T {
  const blocks = written.includes(read.form) ? markTurns(read.text, read.blocks) : null;
  if (blocks === null) return read;
  return { ...read, blocks, form: read.form === "pdf" ? "pdf" : "transcript" };
}
