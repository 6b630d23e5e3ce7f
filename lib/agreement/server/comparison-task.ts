import { applyCorrections, type Correction } from "@/lib/text/corrections";
import type { Block } from "@/lib/text/block";
import { unflattenRanges } from "@/lib/text/ranges";
import { compareStudyContinuum } from "@/lib/agreement/compare/compare-continuum";
import { compareStudy, rateStudy, type Study } from "@/lib/agreement/compare/compare-study";
import type { CodedDocument } from "@/lib/agreement/units/coded-document";

/** A document as it is sent to the process that compares: as it is stored, read there only as far as it must be. */
interface SentDocument extends Pick<CodedDocument, "id" | "text" | "language" | "layers"> {
  readonly blocks: unknown;
  readonly corrections: unknown;
  /** Flattened pairs of each given passage; null for the whole text. */
  readonly given: readonly (readonly number[])[] | null;
}

/** All that is compared, as it is sent. */
export interface SentStudy extends Omit<Study, "documents"> {
  readonly documents: readonly SentDocument[];
}

/** What can be made of a study. */
const tasks = { compare: compareStudy, rate: rateStudy, continuum: compareStudyContinuum };
export type ComparisonTask = keyof typeof tasks;
export type ComparisonOutput<T extends ComparisonTask> = ReturnType<(typeof tasks)[T]>;

export interface ComparisonOrder {
  readonly task: ComparisonTask;
  readonly study: SentStudy;
}

/** Does one task on a study that was sent. */
export const runTask = ({ task, study: { documents, ...study } }: ComparisonOrder): unknown =>
  tasks[task]({ ...study, documents: documents.map(receive) });

function receive({ blocks, corrections, given, ...document }: SentDocument): CodedDocument {
  let read: readonly Block[] | null = null;
  return {
    ...document,
    blocks: () =>
      (read ??= applyCorrections(document.text, blocks as Block[], corrections as Correction[]).blocks),
    given: given && given.map(unflattenRanges),
  };
}
