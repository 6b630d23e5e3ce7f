import type { NumberFormat } from "@/lib/exchange/number-format";
import type { AxisSpec, Period } from "./axis";
import type { CellMerge } from "./merge-cells";

interface ColumnBase {
  /** Its own within the table. */
  readonly id: string;
  /** Without it the column is headed by what it shows. */
  readonly heading?: string | undefined;
}

interface NumberColumn extends ColumnBase {
  /** How its numbers are written; absent: as is usual for what it counts. */
  readonly format?: NumberFormat | undefined;
}

/** Shows the passages coded with a facet (or its sub-codes) that belong to the row, as excerpts or as a number. */
interface FacetColumn extends NumberColumn {
  readonly kind: "facet";
  readonly codeId: string;
  readonly show: "excerpts" | "count";
}

/** Shows the passages that a saved query finds and that belong to the row, as a facet's do. */
interface QueryColumn extends NumberColumn {
  readonly kind: "query";
  readonly queryId: string;
  readonly show: "excerpts" | "count";
}

/**
 * Counts the row's own passages, the documents they stand in, the coders who coded them, the words they cover (each once), or
 * these words' share of all words of the documents.
 */
export interface CountColumn extends NumberColumn {
  readonly kind: "count";
  readonly of: "passages" | "documents" | "coders" | "words" | "share";
}

/** Text that people write from what they read: from the passages of a facet that belong to the row, or all of the row's. */
interface WrittenColumn extends ColumnBase {
  readonly kind: "written";
  readonly codeId?: string | undefined;
}

/** The values of an attribute: that of the row's document or case, or those of what its passages stand in. */
export interface AttributeColumn extends ColumnBase {
  readonly kind: "attribute";
  readonly of: "documents" | "cases";
  readonly attribute: string;
}

/** The first and the last year that the row's passages speak of. */
interface YearsColumn extends ColumnBase {
  readonly kind: "years";
}

/** The row's passages that stand in one document, as excerpts or as a number. */
interface DocumentColumn extends NumberColumn {
  readonly kind: "document";
  readonly documentId: string;
  readonly show: "excerpts" | "count";
}

/** The works cited in the passages of a facet that belong to the row, or in all of the row's. */
interface CitationsColumn extends ColumnBase {
  readonly kind: "citations";
  readonly codeId?: string | undefined;
}

/** Of these periods, those that passages speak of: the passages of a facet that belong to the row, or all of the row's. */
export interface PeriodsColumn extends ColumnBase {
  readonly kind: "periods";
  readonly periods: readonly Period[];
  readonly codeId?: string | undefined;
}

/** How far coders agree on the code that the row stands for, with its sub-codes. */
interface AgreementColumn extends ColumnBase {
  readonly kind: "agreement";
}

export type ColumnSpec =
  | FacetColumn
  | QueryColumn
  | CountColumn
  | WrittenColumn
  | AttributeColumn
  | YearsColumn
  | DocumentColumn
  | CitationsColumn
  | PeriodsColumn
  | AgreementColumn;

/** Whether a column shows passages that one chooses to read or to count. */
const isChosen = (column: ColumnSpec): column is FacetColumn | QueryColumn | DocumentColumn =>
  column.kind === "facet" || column.kind === "query" || column.kind === "document";

/** Whether a column shows its passages as excerpts. */
export const showsExcerpts = (column: ColumnSpec): boolean => isChosen(column) && column.show === "excerpts";

/** Whether what stands in a column is a number. */
export const showsNumber = (
  column: ColumnSpec,
): column is CountColumn | ((FacetColumn | QueryColumn | DocumentColumn) & { readonly show: "count" }) =>
  column.kind === "count" || (isChosen(column) && column.show === "count");

/**
 * When a facet's passage belongs to a row of a code: it is the same passage as one coded with the row's code, shares at
 * least one character with one, touches the same paragraph (in a table: the same table row), has at most `words` words
 * between it and one, or stands in the same document. To other rows belongs what is theirs itself.
 */
export type Match = "passage" | "overlap" | "block" | "near" | "document";

/** Columns that a finding table may have. */
export const mostColumns = 50;

/** What a researcher wrote into a cell that has no passages. `rowId` is a code's or a document's id. */
interface EmptyCellNote {
  readonly rowId: string;
  readonly columnId: string;
  readonly text: string;
}

/** The definition of a finding table; its cells are computed from the codings whenever it is shown. */
export interface FindingTableSpec {
  readonly rows: AxisSpec;
  /** Heading of the column of row headings. */
  readonly rowHeading?: string | undefined;
  readonly columns: readonly ColumnSpec[];
  /** Ids of rows in an order of one's own; see `orderRows`. */
  readonly rowOrder?: readonly string[] | undefined;
  /** Cells that are shown and printed as one. */
  readonly merges?: readonly CellMerge[] | undefined;
  /** What is said below the table, in view and in print. */
  readonly remark?: string | undefined;
  readonly match: Match;
  /** For "near". */
  readonly words?: number | undefined;
  /** Absent: every document. An empty list selects none. */
  readonly documentIds?: readonly string[] | undefined;
  /** Absent: every layer the reader may see. An empty list selects none. */
  readonly layerIds?: readonly string[] | undefined;
  /** Absent: of every round, and of none. */
  readonly roundIds?: readonly string[] | undefined;
  /** Whether only the consensus counts. */
  readonly consensus?: boolean | undefined;
  /** Only codings of at least this weight; those without one are left out then. */
  readonly leastWeight?: number | undefined;
  /** Only passages that name a year from the first to the last of these. */
  readonly years?: Pick<Period, "from" | "to"> | undefined;
  /** Only passages that this saved query finds; none where it is gone. */
  readonly queryId?: string | undefined;
  readonly notes: readonly EmptyCellNote[];
}

/** What stands in an empty cell; null where nothing was written. */
export const findNote = ({ notes }: FindingTableSpec, rowId: string, columnId: string): string | null =>
  notes.find((note) => note.rowId === rowId && note.columnId === columnId)?.text ?? null;

/** The facet of a column; null where it has none. */
export const facetOf = (column: ColumnSpec): string | null =>
  column.kind === "facet" ||
  column.kind === "written" ||
  column.kind === "citations" ||
  column.kind === "periods"
    ? (column.codeId ?? null)
    : null;
