import type { ExcerptText } from "@/lib/analysis/excerpt-view";
import { cellKey } from "@/lib/memos/memo";
import type { BuiltTable } from "./cells";
import { type ConfirmedCell, markOf, stateOf } from "./evidence";
import { showsExcerpts } from "./finding-table";
import { type Pin, shorten } from "./pins";
import type { BuiltTableView, CellView } from "./table-view";

/** What people settled of one cell. */
export interface KeptCell {
  /** Null for a cell that nobody has confirmed. */
  readonly confirmed: ConfirmedCell | null;
  readonly pins: readonly Pin[];
}

const keyAt = (built: BuiltTable, row: number, column: number): string =>
  cellKey(built.rows[row]!.id, built.columns[column]!.spec.id);

/** A cell's passages, those that are pinned first, in the order of the pins; a pin of what is no longer there is passed over. */
function pinnedFirst(passageIds: readonly string[], pins: readonly Pin[]) {
  const there = new Set(passageIds);
  const pinned = pins.filter(({ passageId }) => there.has(passageId));
  const first = new Set(pinned.map(({ passageId }) => passageId));
  return { pinned, passageIds: [...first, ...passageIds.filter((id) => !first.has(id))] };
}

/**
 * The passages whose excerpts a table is sent with, each once: at most `perCell` of each cell of its first `rows`, and all
 * those of other rows that are pinned, as they may be shortened. `pinsOf`: by the key of the cell.
 */
export function listShownPassages(
  built: BuiltTable,
  { perCell, rows }: { readonly perCell: number; readonly rows: number },
  pinsOf: (key: string) => readonly Pin[],
): Set<string> {
  const ids = built.columns.flatMap(({ spec }, column) =>
    showsExcerpts(spec)
      ? built.cells.flatMap((row, at) => {
          const { pinned, passageIds } = pinnedFirst(
            row[column]!.passageIds,
            pinsOf(keyAt(built, at, column)),
          );
          return at < rows ? passageIds.slice(0, perCell) : pinned.map(({ passageId }) => passageId);
        })
      : [],
  );
  return new Set(ids);
}

interface Shown {
  readonly excerpts: ReadonlyMap<string, ExcerptText>;
  readonly documents: readonly { readonly id: string; readonly cited: string }[];
  /** By the key of the cell; null while the member sees too little to compare. */
  readonly kept: ReadonlyMap<string, KeptCell> | null;
  readonly perCell: number;
}

/** A built table as it leaves the server: cells name at most `perCell` passages. */
export function viewTable(built: BuiltTable, { excerpts, documents, kept, perCell }: Shown): BuiltTableView {
  const viewCell = (row: number, column: number): CellView => {
    const { passageIds, count, text } = built.cells[row]![column]!;
    const mark = kept === null ? "" : markOf(passageIds);
    if (!showsExcerpts(built.columns[column]!.spec))
      return { passageIds: [], pinned: 0, pins: [], shortened: {}, count, mark, text };
    const pins = kept?.get(keyAt(built, row, column))?.pins ?? [];
    const order = pinnedFirst(passageIds, pins);
    const shown = order.passageIds.slice(0, perCell);
    const pinned = order.pinned.slice(0, shown.length);
    const cut = pinned.filter(({ cuts }) => cuts.length > 0);
    return {
      ...{ passageIds: shown, pinned: pinned.length, pins, count, mark, text },
      shortened: Object.fromEntries(
        cut.map((pin) => [pin.passageId, shorten(excerpts.get(pin.passageId)?.text ?? "", pin)]),
      ),
    };
  };
  return {
    rowHeading: built.rowHeading,
    rows: built.rows,
    columns: built.columns,
    cells: built.rows.map((_, row) => built.columns.map((__, column) => viewCell(row, column))),
    excerpts: Object.fromEntries(excerpts),
    documents: Object.fromEntries(documents.map(({ id, cited }) => [id, cited])),
    states: Object.fromEntries(
      built.cells.flatMap((row, at) =>
        row.flatMap(({ passageIds }, column) => {
          const key = keyAt(built, at, column);
          const confirmed = kept?.get(key)?.confirmed;
          return confirmed ? [[key, stateOf(confirmed, passageIds)] as const] : [];
        }),
      ),
    ),
    missingCount: built.missing.length,
  };
}
