import { offset } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { excerptText } from "@/lib/text/excerpt-text";
import { findBlocks } from "@/lib/text/find-blocks";
import type { Hit } from "@/lib/text/find-text";

/** How much of the text around a hit is told, in UTF-16 units on either side. */
const around = 90;

/** The words of a hit, and what is shown before and after them in their block; a hit has at least one range. */
export function hitContext(text: string, blocks: readonly Block[], hit: Hit) {
  const { start } = hit[0]!;
  const { end } = hit.at(-1)!;
  const { found } = findBlocks(blocks, { start, end });
  const shown = (from: number, to: number) =>
    from >= to ? "" : excerptText(text, [{ start: offset(from), end: offset(to) }], blocks);
  return {
    before: shown(Math.max(found[0]?.start ?? 0, start - around), start),
    words: excerptText(text, hit, blocks),
    after: shown(end, Math.min(found.at(-1)?.end ?? text.length, end + around)),
  };
}
