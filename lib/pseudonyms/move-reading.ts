import type { Block } from "@/lib/text/block";
import { normaliseRanges } from "@/lib/text/ranges";
import { mapOffset, moveRange, type Swap } from "./swap";

/** What of a document's reading has offsets. */
export interface Reading {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pages: readonly { readonly start: number; readonly end: number }[];
}

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
