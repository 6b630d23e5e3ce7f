import { type Range, offset } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";

/** A range without the hidden ones: ascending, disjoint, never empty. `hidden` ascending and disjoint. */
export function withoutHidden(range: Range, hidden: readonly Range[]): Range[] {
  const runs: Range[] = [];
  let from: number = range.start;
  for (const hole of hidden) {
    if (hole.end <= from) continue;
    if (hole.start >= range.end) break;
    if (hole.start > from) runs.push({ start: offset(from), end: hole.start });
    from = hole.end;
  }
  if (from < range.end) runs.push({ start: offset(from), end: range.end });
  return runs;
}

/**
 * The stretches of text that a block shows, in reading order, each of them one unbroken slice. In a table that is
 * row by row and cell by cell, which may differ from the order in the text where cells wrap over several lines.
 */
export function visibleRuns(block: Block): Range[] {
  const shown = block.cells === undefined ? [block] : block.cells.flatMap((cell) => cell.ranges);
  return shown.flatMap((range) => withoutHidden(range, block.hidden));
}
