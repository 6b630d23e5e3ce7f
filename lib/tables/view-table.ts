import type { ExcerptText } from "@/lib/analysis/excerpt-view";
import type { BuiltTable } from "./cells";
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

/** A built table as it leaves the server: cells name at most `perCell` passages, all of them in `shown`. */
export function viewTable(
  built: BuiltTable,
  shown: ReadonlyMap<string, ExcerptText>,
  documents: readonly { readonly id: string; readonly title: string }[],
  perCell: number,
): BuiltTableView {
  const cells = built.cells.map((row) =>
    row.map(({ passageIds, count }, column) => {
      const { spec } = built.columns[column]!;
      const excerpts = spec.kind === "facet" && spec.show === "excerpts";
      return { passageIds: excerpts ? passageIds.slice(0, perCell) : [], count };
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
