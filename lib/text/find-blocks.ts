import type { Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";

/** The blocks that share at least one unit with a range, in order, and the place of the first among all blocks. */
export function findBlocks(blocks: readonly Block[], range: Range): { first: number; found: Block[] } {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) <= range.start) low = middle + 1;
    else high = middle;
  }
  const found: Block[] = [];
  for (let index = low; (blocks[index]?.start ?? Infinity) < range.end; index += 1) {
    const block = blocks[index];
    if (block) found.push(block);
  }
  return { first: low, found };
}
