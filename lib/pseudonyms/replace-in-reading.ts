import { offset, type Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { normaliseRanges } from "@/lib/text/ranges";
import { mapOffset, type Replacer, type Swap } from "./replace-names";

/** What of a document's reading has offsets. */
interface Reading {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pages: readonly { readonly start: number; readonly end: number }[];
}

/**
 * A document's text with names replaced, and its blocks and pages where they stand then. No name reaches over the beginning of a
 * block, a cell or a page. What was hidden inside of a name is gone with it. `swaps`: by which places of passages move.
 */
export function replaceInReading<R extends Reading>(
  reading: R,
  replace: Replacer,
): { readonly reading: R; readonly swaps: readonly Swap[] } {
  const { text, blocks, pages } = reading;
  const barriers = [
    ...blocks.flatMap(({ start, cells = [] }) => [
      start,
      ...cells.flatMap(({ ranges }) => ranges.map((range) => range.start)),
    ]),
    ...pages.map(({ start }) => start),
  ].sort((a, b) => a - b);
  const replaced = replace(text, barriers);
  const { swaps } = replaced;
  const moved = {
    text: replaced.text,
    blocks: blocks.map((block) => moveBlock(block, replaced.text, swaps, replace)),
    pages: pages.map((page) => ({ ...page, ...moveEnds(page, swaps) })),
  };
  return { reading: { ...reading, ...moved }, swaps };
}

/** A range in the text with names replaced; one that cuts a name takes all of what stands for it. */
export const moveRange = (range: Range, swaps: readonly Swap[]): Range => {
  const { start, end } = moveEnds(range, swaps);
  return { start: offset(start), end: offset(end) };
};

const moveEnds = ({ start, end }: { start: number; end: number }, swaps: readonly Swap[]) => ({
  start: mapOffset(swaps, start, "start"),
  end: mapOffset(swaps, end, "end"),
});

function moveBlock(block: Block, text: string, swaps: readonly Swap[], replace: Replacer): Block {
  const { cells, parts, speaker } = block;
  const hidden = block.hidden.map(({ start, end }) => ({
    start: mapOffset(swaps, start, "end"),
    end: mapOffset(swaps, end, "start"),
  }));
  return {
    ...block,
    ...moveRange(block, swaps),
    hidden: normaliseRanges(text, hidden),
    ...(cells && {
      cells: cells.map((cell) => ({ ...cell, ranges: cell.ranges.map((range) => moveRange(range, swaps)) })),
    }),
    ...(parts && { parts: parts.map((part) => ({ ...part, ...moveRange(part, swaps) })) }),
    ...(speaker !== undefined && { speaker: replace(speaker).text }),
  };
}
