import type { Range } from "@/lib/shared/offset";
import type { Block, BlockKind } from "@/lib/text/block";
import { sentencesOf } from "@/lib/text/sentences";

interface Text {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** BCP 47; "" when unknown. */
  readonly language: string;
}

/** What people code; headings, captions and lists of references are passed over. */
const codedKinds: ReadonlySet<BlockKind> = new Set<BlockKind>(["paragraph", "listItem", "table", "footnote"]);

interface Piece {
  readonly start: Range["start"];
  readonly end: Range["end"];
  readonly coded: boolean;
}

/**
 * The uncoded stretch before or after an offset: sentences in a row on which nothing is coded, from the start of the first
 * to the end of the last. Forward it begins after the offset, backward before it. `isCoded`: whether anything is coded on
 * some ranges. Reads on from the offset only, block by block; null when there is none.
 */
export function findUncoded(
  { text, blocks, language }: Text,
  isCoded: (ranges: readonly Range[]) => boolean,
  offset: number,
  direction: 1 | -1,
): Pick<Range, "start" | "end"> | null {
  const piecesOf = (index: number): Piece[] => {
    const block = blocks[index];
    if (block === undefined || !codedKinds.has(block.kind)) return [];
    return sentencesOf(text, block, index, language).map(({ ranges }) => ({
      start: ranges[0]!.start,
      end: ranges.at(-1)!.end,
      coded: isCoded(ranges),
    }));
  };
  /** Whether the last sentence before a block is coded; before the first one, as if. */
  const codedBefore = (index: number): boolean => {
    for (let at = index - 1; at >= 0; at -= 1) {
      const last = piecesOf(at).at(-1);
      if (last !== undefined) return last.coded;
    }
    return true;
  };
  const reach = (index: number, first: number, pieces: readonly Piece[]): Pick<Range, "start" | "end"> => {
    let { end } = pieces[first]!;
    let rest = pieces.slice(first + 1);
    for (let at = index; ;) {
      for (const piece of rest) {
        if (piece.coded) return { start: pieces[first]!.start, end };
        end = piece.end;
      }
      at += 1;
      if (at >= blocks.length) return { start: pieces[first]!.start, end };
      rest = piecesOf(at);
    }
  };

  const from = blockBefore(blocks, offset);
  for (let index = from; index >= 0 && index < blocks.length; index += direction) {
    const pieces = piecesOf(index);
    if (pieces.length === 0) continue;
    let before: boolean | null = null;
    const begins = pieces.map(({ coded, start }, i) => {
      if (coded || (direction === 1 ? start <= offset : start >= offset)) return false;
      return i > 0 ? pieces[i - 1]!.coded : (before ??= codedBefore(index));
    });
    const first = direction === 1 ? begins.indexOf(true) : begins.lastIndexOf(true);
    if (first !== -1) return reach(index, first, pieces);
  }
  return null;
}

/** Index of the last block that begins at or before an offset; 0 where none does. */
function blockBefore(blocks: readonly Block[], offset: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
