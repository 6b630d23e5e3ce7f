import { type Range } from "@/lib/shared/offset";
import { normaliseRanges } from "@/lib/text/ranges";

/**
 * What several passages cover together. Ranges that overlap or touch become one; so do ranges of two passages with
 * nothing but white space between them, while the gaps inside one passage stay. `passages`: the ranges of each,
 * ascending and disjoint, half-open, in UTF-16 units; none give none.
 */
export function joinRanges(text: string, passages: readonly (readonly Range[])[]): Range[] {
  const joined = normaliseRanges(text, passages.flat());
  const ownGaps = new Set(
    passages.flatMap((ranges) => ranges.slice(1).map(({ start }, i) => `${ranges[i]!.end} ${start}`)),
  );
  const closed = joined.slice(1).flatMap(({ start }, i) => {
    const { end } = joined[i]!;
    const blank = text.slice(end, start).trim() === "";
    return blank && !ownGaps.has(`${end} ${start}`) ? [{ start: end, end: start }] : [];
  });
  return normaliseRanges(text, [...joined, ...closed]);
}

/** Ranges stretched over the white space around each, and one unit more: what overlaps these overlaps or adjoins. */
export function stretchOverBlanks(text: string, ranges: readonly Range[]): Range[] {
  return normaliseRanges(
    text,
    ranges.map(({ start, end }) => {
      let [from, to]: [number, number] = [start, end];
      while (from > 0 && /\s/.test(text[from - 1]!)) from--;
      while (to < text.length && /\s/.test(text[to]!)) to++;
      return { start: from - 1, end: to + 1 };
    }),
  );
}
