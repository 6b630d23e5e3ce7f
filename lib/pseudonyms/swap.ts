import { offset, type Range } from "@/lib/shared/offset";

/**
 * A stretch that was replaced: `[start, end)` of the text as it was, `[newStart, newEnd)` of the text as it is, in UTF-16
 * units. `name`: the place of the name in its list.
 */
export interface Swap {
  readonly start: number;
  readonly end: number;
  readonly newStart: number;
  readonly newEnd: number;
  readonly name: number;
  /** What is left of a name that was begun in another line of its cell: no name more. */
  readonly rest?: true;
}

/**
 * Where an offset of the text as it was lies in the text as it is. Inside of a replaced name it is the replacement's
 * `start` or `end`, as asked for: a range that cuts a name takes all of what stands for it.
 */
export function mapOffset(swaps: readonly Swap[], at: number, edge: "start" | "end"): number {
  let low = 0;
  let high = swaps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (swaps[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  const last = swaps[low - 1];
  if (last === undefined) return at;
  if (at < last.end) return edge === "start" ? last.newStart : last.newEnd;
  return last.newEnd + (at - last.end);
}

/** A range in the text with names replaced; one that cuts a name takes all of what stands for it. */
export const moveRange = ({ start, end }: Range, swaps: readonly Swap[]): Range => ({
  start: offset(mapOffset(swaps, start, "start")),
  end: offset(mapOffset(swaps, end, "end")),
});
