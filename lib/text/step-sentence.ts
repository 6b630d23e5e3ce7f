import type { Block } from "@/lib/text/block";
import { sentencesOf } from "@/lib/text/sentences";

/**
 * The next edge of a sentence: forwards the first end after an offset, backwards the last start before it, as words are
 * stepped over. Sentences are those of `listSentences`. UTF-16 offsets; the text's end or 0 where there is no further.
 * Looks at the blocks from the offset on only, so it costs as much as what is stepped over.
 */
export function stepSentence(
  text: string,
  blocks: readonly Block[],
  language: string,
  from: number,
  direction: 1 | -1,
): number {
  let index = firstBlockToLookAt(blocks, from, direction);
  for (; index >= 0 && index < blocks.length; index += direction) {
    const edges = sentencesOf(text, blocks[index]!, index, language).map(({ ranges }) =>
      direction === 1 ? ranges[ranges.length - 1]!.end : ranges[0]!.start,
    );
    const beyond = edges.filter((edge) => (direction === 1 ? edge > from : edge < from));
    if (beyond.length > 0) return direction === 1 ? Math.min(...beyond) : Math.max(...beyond);
  }
  return direction === 1 ? text.length : 0;
}

/** Forwards the first block that ends after the offset, backwards the last that begins before it. */
function firstBlockToLookAt(blocks: readonly Block[], from: number, direction: 1 | -1): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const isBefore = direction === 1 ? blocks[middle]!.end <= from : blocks[middle]!.start < from;
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return direction === 1 ? low : low - 1;
}
