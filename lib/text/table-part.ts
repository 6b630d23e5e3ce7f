import type { Range } from "@/lib/shared/offset";
import type { Block, Cell } from "@/lib/text/block";

export type TablePart = "cell" | "row" | "column";

/** A block that is one row of a grid whose rows are blocks of their own. */
const isGridRow = ({ cells = [] }: Block): boolean => cells.length > 1 && cells.every(({ row }) => row === 0);

const holds = (at: number) => (cell: Cell) => cell.ranges.some(({ start, end }) => start <= at && at <= end);

/** The part of a table that one cell gives, of all the cells around it. */
function isPart(part: TablePart, own: Cell, cell: Cell): boolean {
  if (part === "cell") return cell === own;
  const reach = part === "row" ? (own.span?.rows ?? 1) : (own.span?.columns ?? 1);
  const [from, at] = part === "row" ? [own.row, cell.row] : [own.column, cell.column];
  return from <= at && at < from + reach;
}

/**
 * The ranges of the cell, row or column at an offset, ascending and disjoint; null outside tables. A column leaves out
 * header cells unless it is taken from one, as it is the column's content that is coded. In a grid whose rows are blocks
 * of their own the column goes on through all rows that follow one another. UTF-16 offsets, half-open.
 */
export function selectTablePart(
  blocks: readonly Block[],
  index: number,
  at: number,
  part: TablePart,
): Range[] | null {
  const block = blocks[index];
  const own = block?.cells?.find(holds(at));
  if (block === undefined || own === undefined) return null;
  const rows = part === "column" && isGridRow(block) ? gridAround(blocks, index) : [block];
  return rows
    .flatMap(({ cells = [] }) => cells)
    .filter((cell) => isPart(part, own, cell) && (part !== "column" || own.header || !cell.header))
    .flatMap(({ ranges }) => ranges)
    .sort((a, b) => a.start - b.start);
}

function gridAround(blocks: readonly Block[], index: number): readonly Block[] {
  let first = index;
  let end = index + 1;
  while (blocks[first - 1] !== undefined && isGridRow(blocks[first - 1]!)) first -= 1;
  while (blocks[end] !== undefined && isGridRow(blocks[end]!)) end += 1;
  return blocks.slice(first, end);
}
