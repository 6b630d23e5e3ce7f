import type { Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";

/** A stretch of text and when it is heard: from `from` on and before `to`, in milliseconds. */
export interface Spoken {
  readonly range: Range;
  readonly from: number;
  /** Infinity for the last, where nothing tells its end. */
  readonly to: number;
}

/**
 * What is heard when, by beginning: the parts of a block where it tells them, else the block. What does not tell its
 * end lasts until the next beginning that is later. No timed blocks: none.
 */
export function listSpoken(blocks: readonly Block[]): Spoken[] {
  const told = blocks.flatMap(({ start, end, time, parts }) => {
    if (parts !== undefined && parts.length > 0)
      return parts.map((part) => ({
        range: { start: part.start, end: part.end },
        from: part.from,
        to: part.to,
      }));
    return time === undefined ? [] : [{ range: { start, end }, from: time.start, to: time.end ?? null }];
  });
  told.sort((a, b) => a.from - b.from || a.range.start - b.range.start);
  let next = Infinity;
  let after = Infinity;
  const spoken: Spoken[] = [];
  for (const { range, from, to } of told.reverse()) {
    if (from < next) [next, after] = [from, next];
    spoken.push({ range, from, to: to ?? after });
  }
  return spoken.reverse();
}

/** What is heard at a time: of all that lasts then, what began last; null in a pause. Milliseconds. */
export function spokenAt(spoken: readonly Spoken[], ms: number): Spoken | null {
  let low = 0;
  let high = spoken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spoken[middle]?.from ?? Infinity) <= ms) low = middle + 1;
    else high = middle;
  }
  // Voices overlap by seconds, so what still lasts is near.
  for (let at = low - 1; at >= Math.max(0, low - 8); at -= 1) {
    const each = spoken[at];
    if (each && ms < each.to) return each;
  }
  return null;
}

/** From when on one hears what stands at an offset, or else what is heard next before it; null before all. */
export function timeOfOffset(spoken: readonly Spoken[], offset: number): number | null {
  let nearest: Spoken | null = null;
  for (const each of spoken)
    if (each.range.start <= offset && (nearest === null || each.range.start >= nearest.range.start))
      nearest = each;
  return nearest?.from ?? null;
}
