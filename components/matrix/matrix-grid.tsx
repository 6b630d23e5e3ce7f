"use client";

import type { Matrix } from "@/lib/tables/matrix";
import { type MatrixFigure, figureCells, sayFigure } from "@/lib/tables/matrix-figures";
import classes from "./matrix.module.css";
import type { ChosenMatrixCell } from "./matrix-cell";

interface Props {
  matrix: Matrix;
  figure: MatrixFigure;
  onCell: (cell: ChosenMatrixCell) => void;
}

/** More than so many are not shown on the page; files hold all. */
const [mostRows, mostColumns] = [300, 100];

const unitWords: Readonly<Record<Matrix["unit"], string>> = {
  passages: "Passages",
  pairs: "Pairs of passages, one with each code; a passage with both is a pair with itself",
  paragraphs: "Paragraphs with both codes",
  documents: "Documents with both codes",
};

/** A matrix as a table: each cell has its number, and a shade that says the same at a glance. */
export function MatrixGrid({ matrix, figure, onCell }: Props) {
  const { rows, columns, counts, rowHeading, columnHeading, unit } = matrix;
  if (rows.length === 0 || columns.length === 0) return <p className={classes.said}>{sayNothing(matrix)}</p>;
  const cells = figureCells(matrix, figure);
  const shown = rows.slice(0, mostRows);
  const across = columns.slice(0, mostColumns);
  const greatest = Math.max(
    ...shown.flatMap((_, row) => across.map((__, column) => cells[row]![column] ?? 0)),
  );
  const sums = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const cut = rows.length > shown.length || columns.length > across.length;
  return (
    <>
      <p className={classes.said}>
        {unitWords[unit]}.
        {cut &&
          ` Shown are the first ${shown.length} of ${rows.length} rows and ${across.length} of ${columns.length} columns; an export has all.`}
      </p>
      <div className={classes.frame} role="region" aria-label="Matrix" tabIndex={0}>
        <table className={classes.table}>
          <caption className={classes.caption}>
            {rowHeading} by {columnHeading}
          </caption>
          <thead>
            <tr>
              <th scope="col">{rowHeading}</th>
              {across.map(({ id, heading }) => (
                <th key={id} scope="col">
                  {heading}
                </th>
              ))}
              {unit === "passages" && figure === "count" && <th scope="col">Sum</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id: rowId, heading, depth }, row) => (
              <tr key={rowId}>
                <th scope="row" style={depth > 0 ? { paddingInlineStart: 12 + 16 * depth } : undefined}>
                  {heading}
                </th>
                {across.map(({ id: columnId, heading: column }, at) => {
                  const value = cells[row]![at]!;
                  const said = sayFigure(value, figure);
                  const where = `${heading}, ${column}`;
                  return (
                    <td key={columnId} style={shadeOf(value, greatest)}>
                      {counts[row]![at]! > 0 ? (
                        <button
                          type="button"
                          className={classes.number}
                          aria-label={`${said}: passages of ${where}`}
                          onClick={() => onCell({ rowId, columnId, where })}
                        >
                          {said}
                        </button>
                      ) : (
                        <span className={classes.nothing}>{said}</span>
                      )}
                    </td>
                  );
                })}
                {unit === "passages" && figure === "count" && <td>{sums[row]!.toLocaleString("en-US")}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** From nothing to 60 %, so that letters stay readable on it. */
const shadeOf = (value: number | null, greatest: number) =>
  value === null || value <= 0 || greatest <= 0
    ? undefined
    : {
        background: `color-mix(in srgb, var(--heat) ${Math.round(8 + (52 * value) / greatest)}%, transparent)`,
      };

function sayNothing({ rows, missing }: Matrix): string {
  if (missing.length > 0) return "What the matrix was made of is gone. Choose something else.";
  const which = rows.length === 0 ? "rows" : "columns";
  return `There are no ${which}: the project has nothing of this kind yet, or nothing is chosen above.`;
}
