import type { Coding } from "@/lib/coding/coding";
import type { Extent } from "./measure-passages";

/** A stripe to be drawn: one coding's extent in one chunk or page. */
export interface DrawnStripe extends Extent {
  readonly coding: Coding;
}

/** A label pushed below its stripe by more pixels than this would point at nothing. */
const labelReach = 12;

/**
 * Tops of the labels that find room, by coding, each `height` pixels high. A passage's code is named once, whoever
 * applied it.
 */
export function placeLabels(stripes: readonly DrawnStripe[], height: number): Map<string, number> {
  const tops = new Map<string, number>();
  const named = new Set<string>();
  let free = -Infinity;
  for (const { top, bottom, coding } of [...stripes].sort((a, b) => a.top - b.top)) {
    const name = `${coding.passageId} ${coding.codeId}`;
    const at = Math.max(top, free);
    if (named.has(name) || at + height > bottom + labelReach) continue;
    named.add(name);
    tops.set(coding.id, at);
    free = at + height;
  }
  return tops;
}

/** Stripes that found no lane, in heaps of those that overlap, from the top. */
export function heapStripes(stripes: readonly DrawnStripe[]): DrawnStripe[][] {
  const heaps: DrawnStripe[][] = [];
  let bottom = -Infinity;
  for (const stripe of [...stripes].sort((a, b) => a.top - b.top)) {
    if (stripe.top >= bottom) heaps.push([]);
    heaps[heaps.length - 1]!.push(stripe);
    bottom = Math.max(bottom, stripe.bottom);
  }
  return heaps;
}
