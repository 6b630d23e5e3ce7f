import type { Sheet } from "@/lib/exchange/sheet";
import type { Matrix } from "./matrix";
import { type MatrixFigure, figureCells, figureWords } from "./matrix-figures";

/** A matrix as it is exported, in the order it is given: headings of rows in the first column; shares in percent. */
export function toMatrixSheet(matrix: Matrix, figure: MatrixFigure, title: string): Sheet {
  const percent = figure === "ofRow" || figure === "ofColumn" || figure === "ofAll";
  const cells = figureCells(matrix, figure);
  const round = (value: number) => Number((percent ? 100 * value : value).toFixed(4));
  return {
    title,
    caption: figure === "count" ? `Counts of ${matrix.unit}.` : `${figureWords[figure]}.`,
    columns: [
      { heading: matrix.rowHeading },
      ...matrix.columns.map(({ heading }) => ({ heading, weight: 0.6 })),
    ],
    rows: matrix.rows.map(({ heading, depth }, row) => [
      "\u2003".repeat(depth) + heading,
      ...cells[row]!.map((value) => (value === null ? null : round(value))),
    ]),
  };
}
