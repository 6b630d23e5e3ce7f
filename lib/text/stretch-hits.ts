import { offset, type Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { findBlocks } from "@/lib/text/find-blocks";
import type { Hit } from "@/lib/text/find-text";
import { normaliseRanges, rangesOverlap, subtractRanges } from "@/lib/text/ranges";
import { sentencesOf } from "@/lib/text/sentences";

/** What is taken for each hit: its words alone, the sentences or the paragraphs (in a table, the cells) they stand in. */
export type HitStretch = "hit" | "sentence" | "paragraph";

interface Text {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** BCP 47; "" when unknown. */
  readonly language: string;
}

/** The places that hits are stretched to, in their order; hits in the same sentence or paragraph give one place. */
export function stretchHits(
  { text, blocks, language }: Text,
  hits: readonly Hit[],
  stretch: HitStretch,
): Hit[] {
  const known = new Map<number, readonly Hit[]>();
  const piecesOf = (block: Block, index: number): readonly Hit[] => {
    const seen = known.get(index);
    if (seen !== undefined) return seen;
    const pieces =
      stretch === "sentence"
        ? sentencesOf(text, block, index, language).map(({ ranges }) => ranges)
        : (block.cells?.map(({ ranges }) => ranges) ?? [[shownHull(block)]]);
    known.set(index, pieces);
    return pieces;
  };
  const places = new Map<string, Hit>();
  for (const hit of hits) {
    const place = stretch === "hit" ? hit : normaliseRanges(text, stretched(blocks, hit, piecesOf));
    // Words in a running head stand in no sentence.
    const taken = place.length === 0 ? hit : place;
    places.set(taken.map(({ start, end }) => `${start}-${end}`).join(), taken);
  }
  return [...places.values()];
}

function stretched(
  blocks: readonly Block[],
  hit: Hit,
  piecesOf: (block: Block, index: number) => readonly Hit[],
): Range[] {
  const { first, found } = findBlocks(blocks, { start: hit[0]!.start, end: hit.at(-1)!.end });
  return found
    .flatMap((block, i) => piecesOf(block, first + i))
    .filter((ranges) => ranges.some((range) => hit.some((other) => rangesOverlap(range, other))))
    .flat();
}

/** A block without signs hidden at its edges. */
function shownHull(block: Block): Range {
  const shown = subtractRanges(block, block.hidden);
  return { start: shown[0]?.start ?? block.start, end: offset(shown.at(-1)?.end ?? block.end) };
}
