import type { Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { findBlocks } from "@/lib/text/find-blocks";
import { nameOfPage, type Page } from "@/lib/text/page";

/** What of a page a citation needs. */
export type CitedPage = Pick<Page, "index" | "label" | "start" | "end">;

/**
 * The pages that ranges touch, as printed, each once and in order. `pages`: those of the text, or at least those around
 * the ranges; without any, the pages its blocks name. None where the source tells no pages.
 */
export function pagesOf(
  ranges: readonly Range[],
  blocks: readonly Block[],
  pages: readonly CitedPage[] = [],
): string[] {
  const touches = (page: CitedPage) => (range: Range) =>
    Math.max(page.start, range.start) < Math.min(page.end, range.end);
  const touched = pages.filter((page) => ranges.some(touches(page)));
  if (touched.length > 0) return [...new Set(touched.map(nameOfPage))];
  const named = ranges.flatMap((range) => findBlocks(blocks, range).found.map((block) => block.page));
  return [...new Set(named.filter((page) => page !== undefined))];
}

/** Pages as they are cited: "p. 12", "pp. 12–13" for the first and last of several, "" for none. */
export function citePages(pages: readonly string[]): string {
  if (pages.length > 1) return `pp. ${pages[0]}–${pages.at(-1)}`;
  return pages.length === 1 ? `p. ${pages[0]}` : "";
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
 * Where a passage stands, to be read: "p. 12", "pp. 12–13", or "¶ 7" by paragraph where pages are unknown. "" for
 * ranges outside every page and block.
 */
export function placeOf(
  ranges: readonly Range[],
  blocks: readonly Block[],
  pages: readonly CitedPage[] = [],
): string {
  const cited = citePages(pagesOf(ranges, blocks, pages));
  if (cited !== "") return cited;
  const paragraph = paragraphOf(ranges, blocks);
  return paragraph === 0 ? "" : `¶ ${paragraph}`;
}
