import type { PlacedCitation } from "./citation";

/** Numbers in square brackets: "[12]", "[3, 5–7]". Years have four figures. */
const bracket = /\[\d{1,3}(?:\s?[,;–—-]\s?\d{1,3})*\]/gu;
/** A longer stretch is no list of sources. */
const longest = 30;

/** The citations by number in a text, in order, one for each number; a stretch stands for all its numbers. Without any: empty. */
export function findNumbers(text: string): PlacedCitation[] {
  const found: PlacedCitation[] = [];
  for (const { index, 0: written } of text.matchAll(bracket))
    for (const part of written.matchAll(/(?<first>\d+)(?:\s?[–—-]\s?(?<last>\d+))?/gu)) {
      const first = Number(part.groups!["first"]);
      const last = Number(part.groups!["last"] ?? first);
      const start = index + part.index;
      const place = { start, end: start + part[0].length };
      for (let number = first; number <= Math.min(last, first + longest); number += 1)
        found.push({ kind: "numbered", number, ...place });
    }
  return found;
}
