import type { AxisSpec } from "./axis";
import { type ColumnSpec, type FindingTableSpec, facetOf, mostColumns } from "./finding-table";

/** A column before it has an id. */
export type NewColumn = ColumnSpec extends infer C ? (C extends ColumnSpec ? Omit<C, "id"> : never) : never;

/** What a new table starts from: nothing chosen yet. "" stands for a code or a query still to be chosen. */
export const EMPTY_SPEC: FindingTableSpec = {
  rows: { kind: "children", codeId: "" },
  columns: [],
  match: "passage",
  notes: [],
};

/**
 * The specification with one more column at the end. `id`: one that no column ever had, as what was written and confirmed in
 * cells is known by it.
 */
export const addColumn = (spec: FindingTableSpec, column: NewColumn, id: string): FindingTableSpec => ({
  ...spec,
  columns: [...spec.columns, { ...column, id }],
});

/** The specification with a column for each of the documents that has none yet, counting; as many as a table may have. */
export function addDocumentColumns(
  spec: FindingTableSpec,
  documentIds: readonly string[],
  newId: () => string,
): FindingTableSpec {
  const known = new Set(spec.columns.flatMap((each) => (each.kind === "document" ? each.documentId : [])));
  const missing = documentIds.filter((id) => !known.has(id));
  return missing
    .slice(0, Math.max(0, mostColumns - spec.columns.length))
    .reduce(
      (wider, documentId) => addColumn(wider, { kind: "document", documentId, show: "count" }, newId()),
      spec,
    );
}

/** Puts another column in the place of the one with its id; an unknown id changes nothing. */
export const replaceColumn = (spec: FindingTableSpec, column: ColumnSpec): FindingTableSpec => ({
  ...spec,
  columns: spec.columns.map((each) => (each.id === column.id ? column : each)),
});

/** Without the column and its notes. */
export const removeColumn = (spec: FindingTableSpec, id: string): FindingTableSpec => ({
  ...spec,
  columns: spec.columns.filter((each) => each.id !== id),
  notes: spec.notes.filter(({ columnId }) => columnId !== id),
});

export const moveColumn = (spec: FindingTableSpec, index: number, by: -1 | 1): FindingTableSpec => ({
  ...spec,
  columns: moveItem(spec.columns, index, by),
});

/** With the column at `from` in the place of the one at `to`; the same where there is none. `shown`: the ids of the columns in sight. */
export function placeColumn(
  spec: FindingTableSpec,
  shown: readonly string[],
  from: number,
  to: number,
): FindingTableSpec {
  const [id, other] = [shown[from], shown[to]];
  const moved = spec.columns.find((each) => each.id === id);
  if (moved === undefined || other === undefined || id === other) return spec;
  const columns = spec.columns.filter((each) => each !== moved);
  const place = columns.findIndex((each) => each.id === other) + (to > from ? 1 : 0);
  return { ...spec, columns: [...columns.slice(0, place), moved, ...columns.slice(place)] };
}

/** The items with the one at `index` one place earlier or later; the same order where it would leave the list. */
export function moveItem<T>(items: readonly T[], index: number, by: -1 | 1): T[] {
  const moved = [...items];
  if (index < 0 || index >= items.length || index + by < 0 || index + by >= items.length) return moved;
  [moved[index], moved[index + by]] = [moved[index + by]!, moved[index]!];
  return moved;
}

/** With the note in the place of what stood in that cell; text of blanks alone takes the note away. */
export function setNote(
  spec: FindingTableSpec,
  rowId: string,
  columnId: string,
  text: string,
): FindingTableSpec {
  const others = spec.notes.filter((note) => note.rowId !== rowId || note.columnId !== columnId);
  const written = text.trim();
  return { ...spec, notes: written === "" ? others : [...others, { rowId, columnId, text: written }] };
}

/** What is still to be chosen of an axis, as a sentence for the person; null when it can be shown. */
export function describeAxisGap(axis: AxisSpec, become: "rows" | "columns"): string | null {
  switch (axis.kind) {
    case "children":
      return axis.codeId === "" ? `Choose the code whose sub-codes become the ${become}.` : null;
    case "codes":
      return axis.codeIds.length === 0 ? `Choose the codes that become the ${become}.` : null;
    case "codeSet":
      return axis.setId === "" ? `Choose the code set that becomes the ${become}.` : null;
    case "values":
      return axis.attribute === "" ? `Choose the attribute whose values become the ${become}.` : null;
    case "periods":
      return axis.periods.length === 0 ? `Add the periods that become the ${become}.` : null;
    case "queries":
      return axis.queryIds.length === 0 ? `Choose the saved queries that become the ${become}.` : null;
    case "free":
      return axis.rows.length === 0 ? "Add the rows." : null;
    case "codebook":
    case "documents":
    case "cases":
    case "coders":
      return null;
  }
}

/** What is still to be chosen before the table can be shown, as a sentence for the person; null when it can. */
export function describeGap(spec: FindingTableSpec): string | null {
  const gap = describeAxisGap(spec.rows, "rows");
  if (gap !== null) return gap;
  if (spec.columns.length === 0)
    return "Add a column: a facet shows excerpts, a count a number, a finding what you write.";
  if (spec.columns.some((column) => facetOf(column) === "")) return "Choose the code of each facet column.";
  if (spec.columns.some((column) => column.kind === "query" && column.queryId === ""))
    return "Choose the saved query of each query column.";
  if (spec.columns.some((column) => column.kind === "attribute" && column.attribute === ""))
    return "Choose the attribute of each attribute column.";
  if (spec.columns.some((column) => column.kind === "periods" && column.periods.length === 0))
    return "Add the periods of each period column.";
  return null;
}
