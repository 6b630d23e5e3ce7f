import type { Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { subtractRanges } from "@/lib/text/ranges";

/**
 * The stretches of text that a block shows, in reading order, each of them one unbroken slice. In a table that is
 * row by row and cell by cell, which may differ from the order in the text where cells wrap over several lines.
 */
export function visibleRuns(block: Block): Range[] {
  const shown = block.cells === undefined ? [block] : block.cells.flatMap((cell) => cell.ranges);
  return shown.flatMap((range) => subtractRanges(range, block.hidden));
}
