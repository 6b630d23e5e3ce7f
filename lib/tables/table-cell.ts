/** What stands in one cell of a finding table. */
export interface TableCell {
  /** Each passage once, in reading order: order of documents, then start, then end. */
  readonly passageIds: readonly string[];
  /** Passages, or what the column counts; a share is from 0 to 1. */
  readonly count: number;
  /** What the column says in words; null where it shows passages or a number. */
  readonly text: string | null;
}
