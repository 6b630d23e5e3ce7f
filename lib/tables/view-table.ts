import type { ExcerptText } from "@/lib/analysis/excerpt-view";
import type { BuiltTable } from "./cells";
import type { FindingTableSpec } from "./finding-table";
import type { BuiltTableView } from "./table-view";

/** The passages whose excerpts a table shows, at most `perCell` of each cell, each once. */
export function listShownPassages(built: BuiltTable, perCell: number): Set<string> {
  const ids = built.columns.flatMap(({ spec }, column) =>
    spec.kind === "facet" && spec.show === "excerpts"
      ? built.cells.flatMap((row) => row[column]!.passageIds.slice(0, perCell))
      : [],
  );
  return new Set(ids);
}

/**
 * A built table as it leaves the server: cells name only passages in `shown`, and a note stands where a cell has no
 * passages (notes of cells that have found some are kept in the definition, and come back if they lose them).
 */
export function viewTable(
  built: BuiltTable,
  spec: FindingTableSpec,
  shown: ReadonlyMap<string, ExcerptText>,
  documents: readonly { readonly id: string; readonly title: string }[],
  perCell: number,
): BuiltTableView {
  const notes = new Map(spec.notes.map(({ rowId, columnId, text }) => [`${rowId}\n${columnId}`, text]));
  const cells = built.cells.map((row, r) =>
    row.map(({ passageIds, count }, c) => {
      const column = built.columns[c]!.spec;
      const excerpts = column.kind === "facet" && column.show === "excerpts";
      return {
        passageIds: excerpts ? passageIds.slice(0, perCell) : [],
        count,
        note: count === 0 ? (notes.get(`${built.rows[r]!.id}\n${column.id}`) ?? null) : null,
      };
    }),
  );
  return {
    rowHeading: built.rowHeading,
    rows: built.rows,
    columns: built.columns,
    cells,
    excerpts: Object.fromEntries(shown),
    documents: Object.fromEntries(documents.map(({ id, title }) => [id, title])),
    missingCount: built.missing.length,
  };
}
