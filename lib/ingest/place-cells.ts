/** How many columns and rows of a table a cell takes; 1 each for a plain one. */
export interface Span {
  readonly columns: number;
  readonly rows: number;
}

/** Wider tables are not spanned further: each row is shown with as many columns as the widest has. */
const maxColumns = 500;
const maxRows = 50_000;

interface Placed<T> {
  readonly cell: T;
  readonly row: number;
  readonly column: number;
  /** What it takes from there; rows may be more than the table has. */
  readonly span: Span;
}

/**
 * Where the cells of each row stand in the table's grid, row by row and 0-based: a cell takes the first columns that
 * no cell above still covers. Spans below 1, or no numbers, count as 1; no span reaches past column 500.
 */
export function placeCells<T extends Span>(rows: readonly (readonly T[])[]): Placed<T>[] {
  const placed: Placed<T>[] = [];
  /** By column: the first row that is free again. */
  const freeFrom: number[] = [];
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while ((freeFrom[column] ?? 0) > row) column += 1;
      const columns = Math.min(atLeastOne(cell.columns), Math.max(1, maxColumns - column));
      const span = { columns, rows: Math.min(maxRows, atLeastOne(cell.rows)) };
      placed.push({ cell, row, column, span });
      for (const end = column + columns; column < end; column += 1) freeFrom[column] = row + span.rows;
    }
  });
  return placed;
}

const atLeastOne = (span: number): number => (span >= 1 ? Math.floor(span) : 1);

/** A cell that may go on one that stands above it, as Word and RTF tell it. */
export interface Stacked extends Span {
  readonly continues: boolean;
}

/**
 * Joins each cell that continues the one above with it: the upper one covers more rows, the lower one is gone. A cell
 * that continues nothing stays as it is.
 */
export function joinStacked<T extends Stacked>(rows: readonly (readonly T[])[]): T[][] {
  const above: { row: number; at: number }[] = [];
  const joined: T[][] = [];
  rows.forEach((cells, row) => {
    const kept: T[] = [];
    let column = 0;
    for (const cell of cells) {
      const upper = above[column];
      const owner = upper && joined[upper.row]?.[upper.at];
      if (cell.continues && upper && owner) {
        joined[upper.row]![upper.at] = { ...owner, rows: row - upper.row + 1 };
      } else {
        above[column] = { row, at: kept.length };
        kept.push(cell);
      }
      column += Math.min(atLeastOne(cell.columns), maxColumns);
    }
    joined.push(kept);
  });
  return joined;
}
