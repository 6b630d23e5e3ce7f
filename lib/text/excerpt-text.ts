import type { Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { findBlocks } from "@/lib/text/find-blocks";
import { rangesOverlap, subtractRanges } from "@/lib/text/ranges";

/**
 * What a passage reads like: its ranges without what is hidden and without page furniture and footnotes that stand
 * between its other blocks, white space collapsed. Ranges of one table cell are joined by a blank, others by " […] ". Ranges and blocks ascend; no ranges
 * give "". A passage of furniture alone keeps its text.
 */
export function excerptText(text: string, ranges: readonly Range[], blocks: readonly Block[]): string {
  let excerpt = "";
  let previous: Range | null = null;
  for (const range of ranges) {
    const shown = shownText(text, range, blocks).replace(/\s+/g, " ").trim();
    if (shown !== "") {
      const join = excerpt === "" ? "" : previous && sameCell(previous, range, blocks) ? " " : " […] ";
      excerpt += join + shown;
    }
    previous = range;
  }
  return excerpt;
}

function shownText(text: string, range: Range, blocks: readonly Block[]): string {
  const { found } = findBlocks(blocks, range);
  const onlyFurniture = found.every((block) => block.kind === "furniture");
  const holes = found.flatMap((block, index) => {
    const between = index > 0 && index < found.length - 1;
    const aside = block.kind === "furniture" ? !onlyFurniture : block.kind === "footnote" && between;
    return aside ? [{ start: block.start, end: block.end }] : block.hidden;
  });
  return subtractRanges(range, holes)
    .map((piece) => text.slice(piece.start, piece.end))
    .join("");
}

function sameCell(a: Range, b: Range, blocks: readonly Block[]): boolean {
  const cells = findBlocks(blocks, a).found.flatMap((block) => block.cells ?? []);
  return cells.some(
    (cell) =>
      cell.ranges.some((range) => rangesOverlap(range, a)) &&
      cell.ranges.some((range) => rangesOverlap(range, b)),
  );
}
