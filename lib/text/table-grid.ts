import type { Cell } from "@/lib/text/block";

/** A place in a table as it is shown: a cell, or null where the table has none, and how far it reaches. */
export interface GridPlace {
  readonly cell: Cell | null;
  readonly rows: number;
  readonly columns: number;
}

/**
 * A table's cells row by row, in order of columns, so that every place of the grid belongs to exactly one: gaps are
 * filled by places of one row and column, and a span ends before another cell, the last row and the last column that a
 * cell begins in. Of two cells that begin in one place the later is shown. No cells give no rows.
 */
export function layOutTable(cells: readonly Cell[]): GridPlace[][] {
  const rows: (Cell | undefined)[][] = [];
  let width = 0;
  for (const cell of cells) {
    (rows[cell.row] ??= [])[cell.column] = cell;
    width = Math.max(width, cell.column + 1);
  }
  /** By column: the first row that nothing above covers. */
  const freeFrom: number[] = Array.from({ length: width }, () => 0);
  return Array.from({ length: rows.length }, (_, row) => {
    const places: GridPlace[] = [];
    for (let column = 0; column < width; column += 1) {
      const cell = rows[row]?.[column] ?? null;
      if (freeFrom[column]! > row) continue;
      const columns = countColumns(cell, (at) => at < width && freeFrom[at]! <= row && !rows[row]?.[at]);
      const isFree = (at: number) => rows[at]?.slice(column, column + columns).some(Boolean) !== true;
      const down = countRows(cell, rows.length, isFree);
      places.push({ cell, rows: down, columns });
      freeFrom.fill(row + down, column, column + columns);
      column += columns - 1;
    }
    return places;
  });
}

function countColumns(cell: Cell | null, isFree: (column: number) => boolean): number {
  const most = cell?.span?.columns ?? 1;
  let columns = 1;
  while (cell && columns < most && isFree(cell.column + columns)) columns += 1;
  return columns;
}

function countRows(cell: Cell | null, height: number, isFree: (row: number) => boolean): number {
  const most = cell?.span?.rows ?? 1;
  let rows = 1;
  while (cell && rows < most && cell.row + rows < height && isFree(cell.row + rows)) rows += 1;
  return rows;
}
