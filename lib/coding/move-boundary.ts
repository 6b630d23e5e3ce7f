import { type Range, offset } from "@/lib/shared/offset";

export type Boundary = "start" | "end";

/**
 * A passage's ranges with its first start or its last end moved to `to`: growing stretches the outermost range,
 * shrinking cuts ranges and drops those left outside. Null when nothing would be left. Ranges ascending and disjoint,
 * half-open, in UTF-16 units; `to` is an offset of the text, not inside a surrogate pair.
 */
export function moveBoundary(ranges: readonly Range[], boundary: Boundary, to: number): Range[] | null {
  const moved = boundary === "start" ? moveStart(ranges, to) : moveEnd(ranges, to);
  return moved.length === 0 ? null : moved;
}

function moveStart(ranges: readonly Range[], to: number): Range[] {
  const left = ranges.filter((range) => range.end > to);
  return left.map((range, i) => (i === 0 ? { start: offset(to), end: range.end } : range));
}

function moveEnd(ranges: readonly Range[], to: number): Range[] {
  const left = ranges.filter((range) => range.start < to);
  return left.map((range, i) => (i === left.length - 1 ? { start: range.start, end: offset(to) } : range));
}
