import type { PassagePlace } from "@/lib/coding/passage-place";
import type { Region } from "@/lib/coding/region";
import type { Range } from "@/lib/shared/offset";

/** How much a place covers: UTF-16 units of words, square points of a rectangle. */
export const sizeOf = ({ ranges, region }: PassagePlace): number =>
  region === null ? lengthOf(ranges) : areaOf(region);

/** How much two places of one document both cover, in the unit of `sizeOf`; 0 for words and a rectangle. */
export function overlapOf(a: PassagePlace, b: PassagePlace): number {
  if (a.region !== null && b.region !== null) return sharedArea(a.region, b.region);
  return sharedLength(a.ranges, b.ranges);
}

/** A half-open stretch, of a text or of what counts of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The length of `intersectRanges`, without making them: this is asked hundreds of thousands of times. */
export function sharedLength(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [left, right] = [a[i]!, b[j]!];
    shared += Math.max(0, Math.min(left.end, right.end) - Math.max(left.start, right.start));
    if (left.end < right.end) i += 1;
    else j += 1;
  }
  return shared;
}

/** What both lists of ranges cover. Ascending and disjoint, in and out. */
export function intersectRanges(a: readonly Range[], b: readonly Range[]): Range[] {
  const shared: Range[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [left, right] = [a[i], b[j]];
    if (left === undefined || right === undefined) return shared;
    const start = left.start > right.start ? left.start : right.start;
    const end = left.end < right.end ? left.end : right.end;
    if (start < end) shared.push({ start, end });
    if (left.end < right.end) i += 1;
    else j += 1;
  }
}

export const lengthOf = (ranges: readonly Span[]): number =>
  ranges.reduce((sum, { start, end }) => sum + end - start, 0);

const areaOf = ({ left, top, right, bottom }: Region): number => (right - left) * (bottom - top);

function sharedArea(a: Region, b: Region): number {
  if (a.page !== b.page) return 0;
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return wide > 0 && high > 0 ? wide * high : 0;
}
