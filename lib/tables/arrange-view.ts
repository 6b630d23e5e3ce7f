import type { FindingTableSpec } from "./finding-table";
import { orderListed } from "./order-rows";
import type { BuiltTableView } from "./table-view";

/**
 * A built table with its rows and columns where a definition puts them, before the server has built it so: what is moved is seen
 * at once. Columns that the definition has no more, and that it has only now, are as they were built.
 */
export function arrangeView(built: BuiltTableView, spec: FindingTableSpec): BuiltTableView {
  const rank = new Map(spec.columns.map(({ id }, at) => [id, at]));
  const rankOf = (at: number) => rank.get(built.columns[at]!.spec.id) ?? spec.columns.length;
  const columns = built.columns.map((_, at) => at).sort((a, b) => rankOf(a) - rankOf(b));
  const rows = orderListed(spec, built.rows);
  return {
    ...built,
    rows: rows.map((row) => built.rows[row]!),
    columns: columns.map((column) => built.columns[column]!),
    cells: rows.map((row) => columns.map((column) => built.cells[row]![column]!)),
  };
}
