import type { Block } from "@/lib/text/block";
import type { Span } from "./merge-spans";

/** Letters, marks and digits, with what holds a word together inside. */
const word = /[\p{L}\p{M}\p{N}]+(?:['’.\-‐][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * The words of a text, page furniture left out: runs of letters and digits, with apostrophes, points and hyphens inside. Half-open,
 * in UTF-16 units, ascending. Scripts without blanks between words have one run where a reader sees several words.
 */
export function listWords(text: string, blocks: readonly Block[]): Span[] {
  return blocks
    .filter(({ kind }) => kind !== "furniture")
    .flatMap(({ start, end }) =>
      Array.from(text.slice(start, end).matchAll(word), (match) => ({
        start: start + match.index,
        end: start + match.index + match[0].length,
      })),
    );
}
