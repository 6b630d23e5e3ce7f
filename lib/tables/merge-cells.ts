import type { FindingTableSpec } from "./finding-table";

/** Cells that are shown as one: each of these rows under each of these columns. */
export interface CellMerge {
  readonly rowIds: readonly string[];
  readonly columnIds: readonly string[];
}

/** A block of cells of a table as it is shown: places of its first row and column from 0, and how many. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * The blocks of more than one cell that are merged in a table with these rows and columns. What was merged and stands apart now is
 * several blocks; rows and columns that are gone are passed over, and so is a block that would lie over one before it.
 */
export function placeMerges(
  merges: readonly CellMerge[],
  rowIds: readonly string[],
  columnIds: readonly string[],
): CellBlock[] {
  const blocks = merges.flatMap((merge) => {
    const across = listRuns(columnIds, merge.columnIds);
    return listRuns(rowIds, merge.rowIds).flatMap(([row, rows]) =>
      across.map(([column, columns]): CellBlock => ({ row, rows, column, columns })),
    );
  });
  return blocks
    .filter(({ rows, columns }) => rows * columns > 1)
    .filter((block, at, all) => !all.slice(0, at).some((other) => shareCell(block, other)));
}

/** Where some of all stand beside one another: first place and number. */
function listRuns(all: readonly string[], some: readonly string[]): [start: number, length: number][] {
  const chosen = new Set(some);
  const runs: [number, number][] = [];
  all.forEach((id, at) => {
    if (!chosen.has(id)) return;
    const last = runs.at(-1);
    if (last !== undefined && last[0] + last[1] === at) last[1] += 1;
    else runs.push([at, 1]);
  });
  return runs;
}

const shareCell = (one: CellBlock, other: CellBlock): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

/** The definition with these cells merged; what was merged with one of them is so no longer. */
export const mergeCells = (spec: FindingTableSpec, merge: CellMerge): FindingTableSpec => ({
  ...spec,
  merges: [...partAll(spec, merge), merge],
});

/** The definition without what is merged with any of these cells. */
export function partCells(spec: FindingTableSpec, cells: CellMerge): FindingTableSpec {
  const merges = partAll(spec, cells);
  return { ...spec, merges: merges.length > 0 ? merges : undefined };
}

const partAll = ({ merges = [] }: FindingTableSpec, { rowIds, columnIds }: CellMerge): CellMerge[] =>
  merges.filter(
    (each) =>
      !each.rowIds.some((id) => rowIds.includes(id)) || !each.columnIds.some((id) => columnIds.includes(id)),
  );

/** A place of a table: row and column from 0. */
export type GridPlace = readonly [row: number, column: number];

/** The places of a block, row by row. */
export const listBlock = ({ row, column, rows, columns }: CellBlock): GridPlace[] =>
  Array.from({ length: rows * columns }, (_, at) => [
    row + Math.floor(at / columns),
    column + (at % columns),
  ]);

/** For each place of a table the block that begins there, of one cell or more; null where another reaches over it. */
export function layBlocks(
  blocks: readonly CellBlock[],
  rows: number,
  columns: number,
): (CellBlock | null)[][] {
  const laid = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column): CellBlock | null => ({ row, column, rows: 1, columns: 1 })),
  );
  for (const block of blocks) {
    for (const [row, column] of listBlock(block)) laid[row]![column] = null;
    laid[block.row]![block.column] = block;
  }
  return laid;
}

/** The block that some places make up; null where they make up none, or a single cell. */
export function findBlock(places: readonly GridPlace[]): CellBlock | null {
  const [rows, columns] = [places.map(([row]) => row), places.map(([, column]) => column)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  const block = {
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  };
  return places.length > 1 && places.length === block.rows * block.columns ? block : null;
}
