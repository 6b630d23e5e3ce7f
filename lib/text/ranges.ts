import { offset, type Range } from "@/lib/shared/offset";

/** True when a UTF-16 offset falls between the two halves of a surrogate pair. */
function splitsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/**
 * Orders ranges by start, merges those that touch or overlap, clips them to the text, drops empty ones, and moves a
 * boundary inside a surrogate pair outwards. Half-open UTF-16 offsets in and out; no ranges give no ranges.
 */
export function normaliseRanges(text: string, ranges: readonly { start: number; end: number }[]): Range[] {
  const sorted = ranges
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(text.length, end) }))
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => ({
      start: splitsPair(text, start) ? start - 1 : start,
      end: splitsPair(text, end) ? end + 1 : end,
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: { start: number; end: number }[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push(range);
  }
  return merged.map(({ start, end }) => ({ start: offset(start), end: offset(end) }));
}

/** True when two half-open ranges share at least one unit; ranges that only touch do not. */
export const rangesOverlap = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

/** `[start, end, start, end …]`, as the database keeps ranges. */
export const flattenRanges = (ranges: readonly Range[]): number[] =>
  ranges.flatMap(({ start, end }) => [start, end]);

/** The ranges of `[start, end, start, end …]`; throws RangeError on an odd number of values. */
export function unflattenRanges(pairs: readonly number[]): Range[] {
  if (pairs.length % 2 !== 0) throw new RangeError("Flattened ranges come in pairs.");
  return Array.from({ length: pairs.length / 2 }, (_, index) => ({
    start: offset(pairs[2 * index] ?? 0),
    end: offset(pairs[2 * index + 1] ?? 0),
  }));
}

/**
 * The parts of `range` that no range of `holes` covers, in order. `holes` ascend and are disjoint; what lies outside
 * `range` is passed over.
 */
export function subtractRanges(range: Range, holes: readonly Range[]): Range[] {
  const left: Range[] = [];
  let from: number = range.start;
  for (const hole of holes) {
    if (hole.end <= from || hole.start >= range.end) continue;
    if (hole.start > from) left.push({ start: offset(from), end: hole.start });
    from = hole.end;
  }
  if (from < range.end) left.push({ start: offset(from), end: range.end });
  return left;
}
