import { expect } from "vitest";
import type { StructuredText } from "@/lib/ingest/structured-text";
import { blockProblems } from "@/lib/text/testing/block-problems";

/** Each block as [kind, level, words], after checking that blocks keep their promise. */
export function showBlocks({ text, blocks }: StructuredText): (string | number | undefined)[][] {
  expect(blockProblems(text, blocks)).toEqual([]);
  return blocks.map(({ kind, level, start, end }) => [kind, level, text.slice(start, end)]);
}

/** Each cell of the first table as [row, column, header, words], and "2×1" for one over two rows. */
export function showCells({ text, blocks }: StructuredText): (string | number | boolean)[][] {
  const cells = blocks.find((block) => block.cells)?.cells ?? [];
  return cells.map(({ row, column, header, ranges, span }) => [
    row,
    column,
    header,
    ranges.map(({ start, end }) => text.slice(start, end)).join("|"),
    ...(span ? [`${span.rows}×${span.columns}`] : []),
  ]);
}
