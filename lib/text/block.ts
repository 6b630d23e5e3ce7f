import type { Range } from "@/lib/shared/offset";

/** `footnote`: a note that stands at a page's foot or a text's end. `furniture`: page numbers and running heads. */
export type BlockKind =
  "heading" | "paragraph" | "listItem" | "table" | "caption" | "footnote" | "reference" | "furniture";

/** One cell of a table block. A cell wrapped over several lines of the source has several ranges, in order. */
export interface Cell {
  /** 0-based, counted over logical rows: wrapped source lines of one row share its number. */
  readonly row: number;
  readonly column: number;
  readonly header: boolean;
  /** Disjoint, ascending; empty for an empty cell. */
  readonly ranges: readonly Range[];
  /** Merged cells: how many rows and columns it takes, counted as `row` and `column` are; 1 by 1 without it. */
  readonly span?: { readonly rows: number; readonly columns: number };
}

/** A stretch of a block and when it is heard, in milliseconds from the recording's beginning. */
export interface SpokenPart extends Range {
  readonly from: number;
  readonly to: number;
}

/**
 * A derived stretch of canonical text, half-open `[start, end)` in UTF-16 units. Blocks of a document ascend and
 * never overlap; every non-blank character lies in exactly one. They steer how text is shown, never change it.
 */
export interface Block extends Range {
  readonly kind: BlockKind;
  /** Headings: 1–6. List items: nesting depth from 1. */
  readonly level?: number;
  /** Page as printed, where the source tells it. */
  readonly page?: string;
  /** Ranges inside the block that are not shown (marks, link targets, page numbers); ascending, disjoint. */
  readonly hidden: readonly Range[];
  /** Tables only, row by row. */
  readonly cells?: readonly Cell[];
  /** Goes on with what the last block of its kind says, over the footnotes or the table between: no new paragraph. */
  readonly continues?: true;
  /** Transcripts: who speaks. Surveys: whose answer it is. */
  readonly speaker?: string;
  /** Transcripts: when it is said, in milliseconds from the recording's beginning; `end` may be unknown. */
  readonly time?: { readonly start: number; readonly end?: number };
  /** Transcripts: what is heard when, for files that tell it line by line; ascending, disjoint, inside the block. */
  readonly parts?: readonly SpokenPart[];
}
