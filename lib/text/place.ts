import type { Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { findBlocks } from "@/lib/text/find-blocks";

/** The pages that ranges touch, as printed, each once and in order; none where the source tells no pages. */
export function pagesOf(ranges: readonly Range[], blocks: readonly Block[]): string[] {
  const pages = ranges.flatMap((range) => findBlocks(blocks, range).found.map((block) => block.page));
  return [...new Set(pages.filter((page) => page !== undefined))];
}

/** The 1-based number, among the blocks that are not furniture, of the block where the first range begins; 0 if none. */
function paragraphOf(ranges: readonly Range[], blocks: readonly Block[]): number {
  const range = ranges[0];
  if (!range) return 0;
  const { first, found } = findBlocks(blocks, range);
  if (found.length === 0) return 0;
  return blocks.slice(0, first + 1).filter((block) => block.kind !== "furniture").length;
}

/**
 * Where a passage stands, to be read: "p. 12", "pp. 12–13" for the first and last page, or "¶ 7" by paragraph where
 * pages are unknown. "" for ranges outside every block.
 */
export function placeOf(ranges: readonly Range[], blocks: readonly Block[]): string {
  const pages = pagesOf(ranges, blocks);
  if (pages.length > 1) return `pp. ${pages[0]}–${pages.at(-1)}`;
  if (pages.length === 1) return `p. ${pages[0]}`;
  const paragraph = paragraphOf(ranges, blocks);
  return paragraph === 0 ? "" : `¶ ${paragraph}`;
}
