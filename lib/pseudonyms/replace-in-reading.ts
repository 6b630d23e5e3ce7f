import { offset, type Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { normaliseRanges } from "@/lib/text/ranges";
import { findInCells } from "./find-in-cells";
import { mapOffset, type Replacer, type Swap } from "./replace-names";
import { replaceShown } from "./replace-shown";

/** What of a document's reading has offsets. */
interface Reading {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pages: readonly { readonly start: number; readonly end: number }[];
}

/**
 * A document's text with names replaced, and its blocks and pages where they stand then. No name reaches over the beginning of a
 * block or a cell, but over the lines of one cell. Names are found as they are shown, too, without the marks that are hidden inside of
 * them, which are gone then.
 * `swaps`: by which places of passages move.
 */
export function replaceInReading<R extends Reading>(
  reading: R,
  replace: Replacer,
): { readonly reading: R; readonly swaps: readonly Swap[] } {
  const { text, blocks, pages } = reading;
  const barriers = blocks
    .flatMap(({ start, cells = [] }) => [
      start,
      ...cells.flatMap(({ ranges }) => ranges.map((range) => range.start)),
    ])
    .sort((a, b) => a - b);
  const hidden = blocks.flatMap((block) => block.hidden);
  const replaced = replaceShown(text, hidden, barriers, findInCells(text, blocks, replace), replace);
  const renamed = blocks.map((block) => replaceSpeaker(block, replace));
  const moved = moveReading({ blocks: renamed, pages }, replaced);
  return { reading: { ...reading, text: replaced.text, ...moved }, swaps: replaced.swaps };
}

const replaceSpeaker = (block: Block, replace: Replacer): Block =>
  block.speaker === undefined ? block : { ...block, speaker: replace(block.speaker).text };

/** Blocks and pages where they stand in a text with names replaced. Who speaks in a block is called as before. */
export function moveReading<P extends Reading["pages"][number]>(
  { blocks, pages }: { readonly blocks: readonly Block[]; readonly pages: readonly P[] },
  { text, swaps }: { readonly text: string; readonly swaps: readonly Swap[] },
): { readonly blocks: readonly Block[]; readonly pages: readonly P[] } {
  return {
    blocks: blocks.map((block) => moveBlock(block, text, swaps)),
    pages: pages.map((page) => ({
      ...page,
      // What stands for a name that goes on over the page is on the first of the two.
      start: mapOffset(swaps, page.start, "end"),
      end: mapOffset(swaps, page.end, "end"),
    })),
  };
}

/** A range in the text with names replaced; one that cuts a name takes all of what stands for it. */
export const moveRange = ({ start, end }: Range, swaps: readonly Swap[]): Range => ({
  start: offset(mapOffset(swaps, start, "start")),
  end: offset(mapOffset(swaps, end, "end")),
});

function moveBlock(block: Block, text: string, swaps: readonly Swap[]): Block {
  const { cells, parts } = block;
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
  };
}
