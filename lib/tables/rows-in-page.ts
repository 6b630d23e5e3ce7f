import type { CellBlock } from "./merge-cells";

/** More cells than this are not all put into the page at once. */
const cellLimit = 600;

/** Whether only a table's rows near the window are put into the page. */
export const isLong = (rows: number, columns: number): boolean => rows * columns > cellLimit;

/** Rows of a long table whose excerpts come with it; those of others are asked for when they are scrolled to. */
export const ROWS_SENT = 30;

/**
 * The rows of a long table that are in the page, in order: those from `first` to before `end`, those that are `kept` (as one has
 * the focus), and all rows of every merged block that reaches into one of them, since a block is drawn whole or not at all.
 */
export function rowsInPage(
  range: { readonly first: number; readonly end: number },
  kept: readonly number[],
  blocks: readonly CellBlock[],
): number[] {
  const rows = new Set(kept);
  for (let row = range.first; row < range.end; row++) rows.add(row);
  let open = blocks.filter((block) => block.rows > 1);
  for (;;) {
    const touched = open.filter((block) => rowsOf(block).some((row) => rows.has(row)));
    if (touched.length === 0) return [...rows].sort((a, b) => a - b);
    for (const block of touched) for (const row of rowsOf(block)) rows.add(row);
    open = open.filter((block) => !touched.includes(block));
  }
}

const rowsOf = ({ row, rows }: CellBlock): number[] => Array.from({ length: rows }, (_, at) => row + at);
