import { clusterOrder } from "./cluster-order";
import type { Matrix } from "./matrix";
import type { MatrixOrder } from "./matrix-address";

/** To find likes takes time with the cube of what is ordered: more than so many stand as they come. */
const mostLikened = 400;

/** A matrix with its rows and columns in another order. Nested rows stand in no tree then, so that none is further in. */
export function orderMatrix<M extends Matrix>(matrix: M, order: MatrixOrder): M {
  if (order === "given") return matrix;
  const { counts, nearness } = matrix;
  const turned = matrix.columns.map((_, at) => counts.map((row) => row[at]!));
  const byLikeness = (cells: readonly (readonly number[])[]) =>
    cells.length > mostLikened ? cells.map((_, at) => at) : clusterOrder(cells);
  const place = order === "sum" ? orderBySum : byLikeness;
  const [rows, columns] = [place(counts), place(turned)];
  const pick = <T>(cells: readonly (readonly T[])[]) =>
    rows.map((row) => columns.map((column) => cells[row]![column]!));
  return {
    ...matrix,
    rows: rows.map((at) => ({ ...matrix.rows[at]!, depth: 0 })),
    columns: columns.map((at) => ({ ...matrix.columns[at]!, depth: 0 })),
    counts: pick(counts),
    nearness: nearness && { jaccard: pick(nearness.jaccard), lift: pick(nearness.lift) },
  };
}

/** The greatest first; equals as they come. */
function orderBySum(rows: readonly (readonly number[])[]): number[] {
  const sums = rows.map((row) => row.reduce((sum, count) => sum + count, 0));
  return rows.map((_, at) => at).sort((a, b) => sums[b]! - sums[a]! || a - b);
}
