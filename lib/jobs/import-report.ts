import type { CarriedCount } from "@/lib/documents/carry-passages";
import type { IngestForm, IngestWarning } from "@/lib/ingest/ingested";
import type { Block, BlockKind } from "@/lib/text/block";

export type ImportReport = DocumentReport | ArchiveReport | SurveyReport | RecordingReport;

/** What a recording was attached to. */
export interface RecordingReport {
  readonly kind: "recording";
  /** Of the document. */
  readonly title: string;
}

/** What a survey became. */
export interface SurveyReport {
  readonly kind: "survey";
  /** Of its first document. */
  readonly title: string;
  readonly cases: number;
  readonly documents: number;
  /** Whole sentences about what was not as plain as it should be. */
  readonly notes: readonly string[];
}

/** What became of an archive's entries. */
export interface ArchiveReport {
  readonly kind: "archive";
  /** How many files were taken out, each with a job of its own. */
  readonly files: number;
  /** What was left out, by path, and why. */
  readonly leftOut: readonly { readonly path: string; readonly reason: string }[];
}

/** What was read of a file, and what was lost. */
export interface DocumentReport {
  readonly kind: "document";
  readonly title: string;
  readonly form: IngestForm;
  readonly engine: string;
  readonly version: string;
  /** Of a text file: how its letters are stored. */
  readonly encoding: string | null;
  /** BCP 47; "" when unknown. */
  readonly language: string;
  readonly pages: number;
  /** UTF-16 units of canonical text. */
  readonly characters: number;
  readonly headings: number;
  readonly tables: number;
  readonly footnotes: number;
  readonly warnings: readonly IngestWarning[];
  /** Of a newer reading: what became of the passages of the one before. */
  readonly carried?: CarriedCount;
}

interface Reading {
  readonly title: string;
  readonly text: { readonly length: number };
  readonly blocks: readonly Pick<Block, "kind">[];
  readonly form: IngestForm;
  readonly language: string;
  readonly pages: number;
  readonly extraction: {
    readonly engine: string;
    readonly version: string;
    readonly warnings: readonly IngestWarning[];
    readonly encoding?: string;
  };
}

/** The report of one reading, fresh from its file or as it was saved. */
export function describeReading({
  title,
  text,
  blocks,
  form,
  language,
  pages,
  extraction,
}: Reading): DocumentReport {
  const count = (kind: BlockKind) => blocks.filter((block) => block.kind === kind).length;
  return {
    kind: "document",
    title,
    form,
    engine: extraction.engine,
    version: extraction.version,
    encoding: extraction.encoding ?? null,
    language,
    pages,
    characters: text.length,
    headings: count("heading"),
    tables: count("table"),
    footnotes: count("footnote"),
    warnings: extraction.warnings,
  };
}
