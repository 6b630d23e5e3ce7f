/** What the rows of a finding table stand for. A code's row counts with the code's sub-codes. */
export type RowsSpec =
  | { readonly kind: "children"; readonly codeId: string }
  | { readonly kind: "codes"; readonly codeIds: readonly string[] }
  | { readonly kind: "documents" };

/** Shows the passages coded with a facet (or its sub-codes) that belong to the row, as excerpts or as a number. */
interface FacetColumn {
  readonly id: string;
  readonly kind: "facet";
  readonly codeId: string;
  /** Without it the code's name heads the column. */
  readonly heading?: string | undefined;
  readonly show: "excerpts" | "count";
}

/** Counts the row's own passages, the documents they stand in, or the coders who coded them. */
export interface CountColumn {
  readonly id: string;
  readonly kind: "count";
  readonly of: "passages" | "documents" | "coders";
  readonly heading?: string | undefined;
}

export type ColumnSpec = FacetColumn | CountColumn;

/**
 * When a facet's passage belongs to a row: it is the same passage as one coded with the row's code, it shares at
 * least one character with one, or both touch the same paragraph (in a table: the same table row).
 */
export type Match = "passage" | "overlap" | "block";

/** What a researcher wrote into a cell that has no passages. `rowId` is a code's or a document's id. */
interface EmptyCellNote {
  readonly rowId: string;
  readonly columnId: string;
  readonly text: string;
}

/** The definition of a finding table; its cells are computed from the codings whenever it is shown. */
export interface FindingTableSpec {
  readonly rows: RowsSpec;
  /** Heading of the column of row headings. */
  readonly rowHeading?: string | undefined;
  readonly columns: readonly ColumnSpec[];
  readonly match: Match;
  /** Absent: every document. An empty list selects none. */
  readonly documentIds?: readonly string[] | undefined;
  /** Absent: every layer the reader may see. An empty list selects none. */
  readonly layerIds?: readonly string[] | undefined;
  readonly notes: readonly EmptyCellNote[];
}

/** What stands in an empty cell; null where nothing was written. */
export const findNote = ({ notes }: FindingTableSpec, rowId: string, columnId: string): string | null =>
  notes.find((note) => note.rowId === rowId && note.columnId === columnId)?.text ?? null;

/** Every code id that a specification names, without duplicates, rows first. */
export function listNamedCodes(spec: FindingTableSpec): string[] {
  const rows =
    spec.rows.kind === "codes" ? spec.rows.codeIds : spec.rows.kind === "children" ? [spec.rows.codeId] : [];
  const facets = spec.columns.flatMap((column) => (column.kind === "facet" ? [column.codeId] : []));
  return [...new Set([...rows, ...facets])];
}
