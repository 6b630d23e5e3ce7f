import type { Block } from "@/lib/text/block";
import { findInCells } from "./find-in-cells";
import { moveReading, type Reading } from "./move-reading";
import type { Replacer } from "./replace-names";
import { replaceShown } from "./replace-shown";
import type { Swap } from "./swap";

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
