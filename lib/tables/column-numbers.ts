import type { NumberFormat } from "@/lib/exchange/number-format";
import { type ColumnSpec, showsNumber } from "./finding-table";
import type { AxisEntry } from "./resolve-axis";

/** How the numbers of a column are written unless it says so itself; undefined for a column that shows none. */
function usualFormat(column: ColumnSpec): NumberFormat | undefined {
  if (!showsNumber(column)) return undefined;
  return column.kind === "count" && column.of === "share"
    ? { style: "percent", decimals: 1, thousands: false }
    : { style: "number", decimals: 0, thousands: true };
}

/** How the numbers of a column are written; undefined for a column that shows none. */
export const formatOf = (column: ColumnSpec): NumberFormat | undefined =>
  showsNumber(column) ? (column.format ?? usualFormat(column)) : undefined;

interface Counted {
  readonly rows: readonly Pick<AxisEntry, "depth">[];
  readonly columns: readonly { readonly spec: ColumnSpec }[];
  readonly cells: readonly (readonly { readonly count: number }[])[];
}

/**
 * What a column shows, row by row: what it counts; as percent, what share that is of the outermost rows' sum, from 0 to 1 (0 where the
 * sum is). A share of the text is one by itself.
 */
export function columnNumbers({ rows, columns, cells }: Counted, column: number): number[] {
  const { spec } = columns[column]!;
  const counts = cells.map((row) => row[column]!.count);
  const isShare = spec.kind === "count" && spec.of === "share";
  if (isShare || formatOf(spec)?.style !== "percent") return counts;
  const sum = counts.reduce((total, count, row) => (rows[row]!.depth === 0 ? total + count : total), 0);
  return counts.map((count) => (sum === 0 ? 0 : count / sum));
}
