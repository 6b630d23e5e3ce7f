import { offset, type Range } from "@/lib/shared/offset";

const isBlank = (text: string, at: number): boolean => /\s/u.test(text.charAt(at));

/**
 * Ranges without the white space at their edges; those parted by white space alone become one. Ranges ascend and are
 * disjoint, half-open UTF-16 offsets in and out. Ranges that hold nothing but white space are dropped: none may be left.
 */
export function trimRanges(text: string, ranges: readonly Range[]): Range[] {
  const trimmed: { start: number; end: number }[] = [];
  for (const range of ranges) {
    let { start, end }: { start: number; end: number } = range;
    while (start < end && isBlank(text, start)) start += 1;
    while (start < end && isBlank(text, end - 1)) end -= 1;
    if (start === end) continue;
    const last = trimmed.at(-1);
    if (last !== undefined && isBlankBetween(text, last.end, start)) last.end = end;
    else trimmed.push({ start, end });
  }
  return trimmed.map(({ start, end }) => ({ start: offset(start), end: offset(end) }));
}

function isBlankBetween(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && isBlank(text, at)) at += 1;
  return at >= to;
}
