import type { ColumnSpec, CountColumn, FindingTableSpec } from "./finding-table";

/** What a new table starts from: nothing chosen yet. "" stands for a code still to be chosen. */
export const EMPTY_SPEC: FindingTableSpec = {
  rows: { kind: "children", codeId: "" },
  columns: [],
  match: "passage",
  notes: [],
};

/** The specification with one more facet column at the end, for a code still to be chosen where `codeId` is "". */
export const addFacet = (spec: FindingTableSpec, codeId: string): FindingTableSpec => ({
  ...spec,
  columns: [...spec.columns, { id: nextColumnId(spec), kind: "facet", codeId, show: "excerpts" }],
});

export const addCount = (spec: FindingTableSpec, of: CountColumn["of"]): FindingTableSpec => ({
  ...spec,
  columns: [...spec.columns, { id: nextColumnId(spec), kind: "count", of }],
});

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

/** What is still to be chosen before the table can be shown, as a sentence for the person; null when it can. */
export function describeGap(spec: FindingTableSpec): string | null {
  if (spec.rows.kind === "children" && spec.rows.codeId === "")
    return "Choose the code whose sub-codes become the rows.";
  if (spec.rows.kind === "codes" && spec.rows.codeIds.length === 0)
    return "Choose the codes that become the rows.";
  if (spec.columns.length === 0) return "Add a column: a facet shows excerpts, a count shows a number.";
  if (spec.columns.some((column) => column.kind === "facet" && column.codeId === ""))
    return "Choose the code of each facet column.";
  return null;
}

function nextColumnId({ columns }: FindingTableSpec): string {
  const used = new Set(columns.map(({ id }) => id));
  let number = columns.length + 1;
  while (used.has(`c${number}`)) number++;
  return `c${number}`;
}
