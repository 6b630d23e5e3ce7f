import type { IngestWarning } from "@/lib/ingest/ingested";
import type { DocumentDetails } from "@/lib/documents/schema";

/** A document in a list: everything but its text. */
export interface DocumentView extends DocumentDetails {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** Of the original file, in bytes. */
  readonly byteSize: number;
  /** UTF-16 units of canonical text. */
  readonly length: number;
  readonly codings: number;
  readonly memos: number;
  /** Passages whose words were not found in a newer reading: to be placed again by a person. */
  readonly waiting: number;
  /** The name of its sound or film; null without one. */
  readonly recording: string | null;
  readonly createdAt: Date;
}

/** What is counted in a document's text when it is asked for. */
export interface DocumentFacts {
  readonly paragraphs: number;
  /** Of paragraphs, list items and footnotes. */
  readonly sentences: number;
}

/** What an upload answers. */
export interface ImportedDocument {
  readonly id: string;
  readonly title: string;
  readonly warnings: readonly IngestWarning[];
}
