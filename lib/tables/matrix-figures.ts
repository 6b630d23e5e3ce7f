import { expectedCounts } from "./chi-square";
import type { Matrix } from "./matrix";

/** What the cells of a matrix say: how many; their share of the row, the column or all; what chance would give; how near two codes are. */
export const matrixFigures = ["count", "ofRow", "ofColumn", "ofAll", "expected", "jaccard", "lift"] as const;
export type MatrixFigure = (typeof matrixFigures)[number];

export const figureWords: Readonly<Record<MatrixFigure, string>> = {
  count: "Counts",
  ofRow: "% of the row",
  ofColumn: "% of the column",
  ofAll: "% of all",
  expected: "Expected by chance",
  jaccard: "Jaccard",
  lift: "Lift",
};

/** Figures that a matrix has: how near two codes are is known of codes alone, and shares only of what is counted once. */
export function fittingFigures({
  nearness,
  unit,
}: Pick<Matrix, "nearness" | "unit">): readonly MatrixFigure[] {
  if (nearness !== null) return ["count", "jaccard", "lift"];
  return unit === "pairs" ? ["count"] : matrixFigures.filter((each) => each !== "jaccard" && each !== "lift");
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The cells of a matrix, `[row][column]`; shares are from 0 to 1, null where there is nothing to take a share of. */
export function figureCells(
  { counts, nearness }: Pick<Matrix, "counts" | "nearness">,
  figure: MatrixFigure,
): readonly (readonly (number | null)[])[] {
  const columns = (counts[0] ?? []).map((_, at) => sum(counts.map((row) => row[at]!)));
  const all = sum(columns);
  const share = (count: number, of: number) => (of === 0 ? null : count / of);
  switch (figure) {
    case "count":
      return counts;
    case "ofRow":
      return counts.map((row) => row.map((count) => share(count, sum(row))));
    case "ofColumn":
      return counts.map((row) => row.map((count, at) => share(count, columns[at]!)));
    case "ofAll":
      return counts.map((row) => row.map((count) => share(count, all)));
    case "expected":
      return expectedCounts(counts);
    case "jaccard":
    case "lift":
      return nearness === null ? counts.map((row) => row.map(() => null)) : nearness[figure];
  }
}

/** A cell in words: "12", "34.5 %", ".21"; "–" for none. */
export function sayFigure(value: number | null, figure: MatrixFigure): string {
  if (value === null) return "–";
  if (figure === "count") return value.toLocaleString("en-US");
  if (figure === "expected" || figure === "lift") return value.toFixed(1);
  if (figure === "jaccard") return value.toFixed(2).replace(/^0/, "");
  return `${(100 * value).toFixed(1)} %`;
}
