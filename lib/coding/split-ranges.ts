import { type Range, offset } from "@/lib/shared/offset";

/**
 * A passage's ranges before and after an offset; null where nothing would be left on one side. Between two ranges it
 * parts them as they are. Ranges ascending and disjoint, half-open, in UTF-16 units; nothing is trimmed, so that both
 * parts together are what was split.
 */
export function splitRanges(
  ranges: readonly Range[],
  at: number,
): readonly [before: Range[], after: Range[]] | null {
  const before = ranges
    .filter(({ start }) => start < at)
    .map(({ start, end }) => ({ start, end: end < at ? end : offset(at) }));
  const after = ranges
    .filter(({ end }) => end > at)
    .map(({ start, end }) => ({ start: start > at ? start : offset(at), end }));
  return before.length === 0 || after.length === 0 ? null : [before, after];
}
