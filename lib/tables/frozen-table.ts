import { type Sheet, flattenValue } from "@/lib/exchange/sheet";
import type { BodyNode } from "@/lib/memos/memo";
import { toTableSheet } from "./table-sheet";
import type { BuiltTableView, TableView } from "./table-view";

/** A finding table as it stood at a moment, with all that was to be read in it. */
export interface FrozenTable {
  /** With places. Its first column holds the headings of rows. */
  readonly sheet: Sheet;
  readonly rowIds: readonly string[];
  /** Without that of the headings. */
  readonly columnIds: readonly string[];
  /** What was written in cells, by their keys. */
  readonly findings: readonly { readonly cell: string; readonly body: BodyNode }[];
}

/** `built`: with all excerpts of every cell. */
export const freezeTable = (
  table: Pick<TableView, "name" | "caption" | "spec">,
  built: BuiltTableView,
  findings: ReadonlyMap<string, BodyNode>,
): FrozenTable => ({
  sheet: toTableSheet(table, built, true, findings),
  rowIds: built.rows.map(({ id }) => id),
  columnIds: built.columns.map(({ spec }) => spec.id),
  findings: [...findings].map(([cell, body]) => ({ cell, body })),
});

type Fate = "same" | "changed" | "new" | "gone";

interface ComparedEntry {
  readonly id: string;
  readonly heading: string;
  /** "changed": of one whose heading is another. */
  readonly fate: Fate;
}

export interface ComparedCell {
  readonly fate: Fate;
  /** Paragraphs parted by a blank line; "" where it was or is not there. */
  readonly before: string;
  readonly after: string;
}

/** One version of a table beside a later one. */
export interface ComparedVersions {
  readonly rows: readonly ComparedEntry[];
  readonly columns: readonly ComparedEntry[];
  /** `cells[row][column]`. */
  readonly cells: readonly (readonly ComparedCell[])[];
  /** How many cells are not the same. */
  readonly changes: number;
}

/**
 * What became of each cell from one version to the other; rows and columns are the same where their ids are, wherever they
 * stand. They come in the order of the later version, those that are gone after them. A cell of a row or column that is new is new,
 * unless there is nothing in it.
 */
export function compareVersions(before: FrozenTable, after: FrozenTable): ComparedVersions {
  const rows = compareEntries(
    before.rowIds.map((id, at) => [id, flattenValue(before.sheet.rows[at]![0]!).trim()]),
    after.rowIds.map((id, at) => [id, flattenValue(after.sheet.rows[at]![0]!).trim()]),
  );
  const columns = compareEntries(
    before.columnIds.map((id, at) => [id, before.sheet.columns[at + 1]!.heading]),
    after.columnIds.map((id, at) => [id, after.sheet.columns[at + 1]!.heading]),
  );
  const cells = rows.map((row) => columns.map((column) => compareCell(before, after, row.id, column.id)));
  return { rows, columns, cells, changes: cells.flat().filter(({ fate }) => fate !== "same").length };
}

function compareEntries(
  before: readonly (readonly [id: string, heading: string])[],
  after: readonly (readonly [id: string, heading: string])[],
): ComparedEntry[] {
  const [old, now] = [new Map(before), new Map(after)];
  const fateOf = (id: string, heading: string): Fate => {
    const was = old.get(id);
    if (was === undefined) return "new";
    return was === heading ? "same" : "changed";
  };
  return [
    ...after.map(([id, heading]) => ({ id, heading, fate: fateOf(id, heading) })),
    ...before.filter(([id]) => !now.has(id)).map(([id, heading]) => ({ id, heading, fate: "gone" as const })),
  ];
}

function compareCell(before: FrozenTable, after: FrozenTable, rowId: string, columnId: string): ComparedCell {
  const [was, is] = [textOf(before, rowId, columnId), textOf(after, rowId, columnId)];
  const fate = was === is ? "same" : was === "" ? "new" : is === "" ? "gone" : "changed";
  return { fate, before: was, after: is };
}

function textOf({ sheet, rowIds, columnIds }: FrozenTable, rowId: string, columnId: string): string {
  const [row, column] = [rowIds.indexOf(rowId), columnIds.indexOf(columnId)];
  if (row === -1 || column === -1) return "";
  return flattenValue(sheet.rows[row]![column + 1] ?? null, sheet.columns[column + 1]!.format);
}
