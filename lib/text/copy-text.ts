import type { Range } from "@/lib/shared/offset";
import type { Block, Cell } from "./block";
import { findBlocks } from "./find-blocks";
import { subtractRanges } from "./ranges";

/**
 * What is copied of selected ranges: their text as it is shown. Hidden ranges are left out and lines flow together, as
 * on the screen; blocks stand apart by an empty line, items of a list and rows of a table by a line end, and cells of a
 * row by a tab, from the first to the last column that has something selected. Ranges apart within one block or cell are
 * joined by a blank where nothing shown lies between them, else by " […] ". Ranges and blocks ascend, offsets are UTF-16
 * units, half-open; no ranges give "".
 */
export function copyText(text: string, ranges: readonly Range[], blocks: readonly Block[]): string {
  const [first, last] = [ranges[0], ranges[ranges.length - 1]];
  if (first === undefined || last === undefined) return "";
  let copied = "";
  let before: Block | null = null;
  for (const block of findBlocks(blocks, { start: first.start, end: last.end }).found) {
    const own = copyBlock(text, ranges, block);
    if (own === "") continue;
    const close =
      before !== null && (block.kind === "listItem" || isRow(block)) && before.kind === block.kind;
    copied += (before === null ? "" : close ? "\n" : "\n\n") + own;
    before = block;
  }
  return copied;
}

/** A row of a grid is a table block of its own. */
const isRow = ({ cells = [] }: Block): boolean => cells.length > 1 && cells.every(({ row }) => row === 0);

function copyBlock(text: string, ranges: readonly Range[], block: Block): string {
  if (block.cells === undefined) return copyStretch(text, ranges, [block], block.hidden);
  const rows = new Map<number, Map<number, string>>();
  for (const cell of block.cells) {
    const own = copyCell(text, ranges, cell, block);
    if (own !== "")
      rows.set(cell.row, (rows.get(cell.row) ?? new Map<number, string>()).set(cell.column, own));
  }
  const columns = [...rows.values()].flatMap((row) => [...row.keys()]);
  const [from, to] = [Math.min(...columns), Math.max(...columns)];
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, row]) => Array.from({ length: to - from + 1 }, (_, i) => row.get(from + i) ?? "").join("\t"))
    .join("\n");
}

const copyCell = (text: string, ranges: readonly Range[], cell: Cell, block: Block): string =>
  copyStretch(text, ranges, cell.ranges, block.hidden);

/** The selected text of parts that are shown one after the other. */
function copyStretch(
  text: string,
  ranges: readonly Range[],
  parts: readonly Range[],
  hidden: readonly Range[],
): string {
  const shown = (part: Range) =>
    subtractRanges(part, hidden)
      .map(({ start, end }) => text.slice(start, end))
      .join("");
  let copied = "";
  /** What is shown and not selected between the last piece and here. */
  let skipped = "";
  for (const part of parts) {
    let at = part.start;
    for (const range of ranges) {
      if (range.end <= part.start || range.start >= part.end) continue;
      const start = range.start > part.start ? range.start : part.start;
      const end = range.end < part.end ? range.end : part.end;
      skipped += shown({ start: at, end: start });
      if (copied !== "") copied += skipped.trim() === "" ? skipped : " […] ";
      copied += shown({ start, end });
      skipped = "";
      at = end;
    }
    skipped += shown({ start: at, end: part.end });
    // A cell wrapped over several lines: the line end between them is no part of it.
    copied += " ";
  }
  return copied.replace(/\s+/g, " ").trim();
}
