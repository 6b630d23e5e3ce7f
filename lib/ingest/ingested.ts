import type { Block } from "@/lib/text/block";

/** `plain` and `markdown`: blocks can be derived from the text again; the others only from the original file. */
export type IngestForm = "plain" | "markdown" | "html" | "docx" | "pdf";

/** What reading a file gave. */
export interface Ingested {
  /** Canonical text. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly form: IngestForm;
  readonly mediaType: string;
  readonly extraction: {
    readonly engine: string;
    readonly version: string;
    /** Whole sentences for people: what of the file may not read as expected. */
    readonly warnings: readonly string[];
  };
  /** What the file says about itself; each to be checked by a person. */
  readonly suggested: SuggestedDetails;
}

export interface SuggestedDetails {
  readonly title?: string;
  readonly authors?: string;
  readonly year?: number;
  readonly doi?: string;
}

export type IngestErrorCode =
  | "PDF_PASSWORD"
  | "PDF_BROKEN"
  | "PDF_PROTECTION"
  | "NO_TEXT"
  | "BAD_TEXT"
  | "TOO_LARGE"
  | "TOO_COMPLEX"
  | "TIMEOUT"
  | "WRONG_TYPE"
  | "OLD_OFFICE"
  | "OFFICE_PASSWORD"
  | "OFFICE_BROKEN"
  | "EMPTY"
  | "ENCODING";

/** Why a file could not be read; the message says what happened, why, and what to do. */
export interface IngestError {
  readonly code: IngestErrorCode;
  readonly message: string;
}

export interface IngestLimits {
  readonly bytes: number;
  /** UTF-16 units of canonical text. */
  readonly characters: number;
  readonly pages: number;
  readonly milliseconds: number;
  /** Resident memory of the process that reads the file. */
  readonly memoryBytes: number;
}

export const defaultLimits: IngestLimits = {
  bytes: 100 * 1024 * 1024,
  characters: 20_000_000,
  pages: 2_000,
  milliseconds: 60_000,
  memoryBytes: 1024 * 1024 * 1024,
};
