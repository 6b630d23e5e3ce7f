import type { Block } from "@/lib/text/block";

/** `plain` and `markdown`: blocks can be derived from the text again; the others only from the original file. */
export type IngestForm =
  "plain" | "markdown" | "html" | "docx" | "odt" | "rtf" | "epub" | "pdf" | "image" | "transcript" | "survey";

/** One page as it was printed. Points, as the page is seen: cropped and turned. */
export interface IngestedPage {
  /** As printed; "" when the file does not tell. */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  /** Half-open in canonical text, UTF-16 units; equal for a page without text. */
  readonly start: number;
  readonly end: number;
  /** Where each character stands: `encodeRuns` of lib/text/page-runs. */
  readonly runs: Uint8Array;
}

export type IngestWarningCode =
  /** Some pages are pictures without text; text recognition may read them. */
  | "PICTURE_PAGES"
  /** No page has text: there is none until it is recognised. */
  | "NO_TEXT"
  /** The fonts do not say which letters they draw: the text is of no use until it is recognised. */
  | "BAD_TEXT"
  /** The encoding was guessed. */
  | "ENCODING"
  /** Something of the file was left out. */
  | "LEFT_OUT"
  /** Words that were recognised with little certainty. */
  | "UNCERTAIN";

/** What of a file may not read as expected. */
export interface IngestWarning {
  readonly code: IngestWarningCode;
  /** A whole sentence for people. */
  readonly message: string;
  /** The pages it is about, from 0. */
  readonly pages?: readonly number[];
}

/** What a person decided about the reading of a file. */
export interface IngestOptions {
  readonly password?: string;
  /** Of a text file, as iconv names it, instead of the detected one. */
  readonly encoding?: string;
  /** HTML: leave out navigation, advertisements and other boilerplate around the article. */
  readonly articleOnly?: boolean;
  /** Read it as what its content is, although its name promises something else. */
  readonly asContent?: boolean;
}

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
    readonly warnings: readonly IngestWarning[];
    /** Of a text file: how its letters are stored. */
    readonly encoding?: string;
  };
  /** Pages as printed, in order; none for a document that has none. */
  readonly pages: readonly IngestedPage[];
  /** BCP 47 tag of the main language; "" when unknown. */
  readonly language: string;
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
  | "PDF_PASSWORD_WRONG"
  | "PDF_BROKEN"
  | "PDF_PROTECTION"
  | "TOO_LARGE"
  | "TOO_COMPLEX"
  | "TIMEOUT"
  /** A zip archive: to be unpacked, not read. */
  | "ARCHIVE"
  | "ARCHIVE_BROKEN"
  | "WRONG_TYPE"
  /** Can be read, but is something else than its name promises. */
  | "OTHER_TYPE"
  | "OLD_OFFICE"
  | "OFFICE_PASSWORD"
  | "OFFICE_BROKEN"
  | "IMAGE_BROKEN"
  /** Another program's project that cannot be read. */
  | "PROJECT_BROKEN"
  | "EMPTY"
  /** Text cannot be recognised in this language here. */
  | "LANGUAGE"
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
