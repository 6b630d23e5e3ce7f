import { offset, type Range } from "@/lib/shared/offset";
import type { StructuredText } from "@/lib/ingest/structured-text";

/** Texts one after another, set apart by an empty line, with their blocks. Empty ones leave no trace; none give "". */
export function joinTexts(parts: readonly StructuredText[]): StructuredText {
  const filled = parts.filter(({ text }) => text !== "");
  let start = 0;
  const blocks = filled.flatMap((part) => {
    const by = start;
    const move = (range: Range): Range => ({ start: offset(range.start + by), end: offset(range.end + by) });
    start += part.text.length + gap.length;
    return part.blocks.map((block) => ({
      ...block,
      ...move(block),
      hidden: block.hidden.map(move),
      ...(block.cells && {
        cells: block.cells.map((cell) => ({ ...cell, ranges: cell.ranges.map(move) })),
      }),
    }));
  });
  return { text: filled.map(({ text }) => text).join(gap), blocks };
}

const gap = "\n\n";
