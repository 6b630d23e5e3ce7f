import type { Stretch } from "../continuum";

/** What stands between two units of a coder. */
export const gap = -1;

/** A part of a continuum as one coder cut it: a unit with its code, or a gap. Half-open. */
export interface Section {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/**
 * A coder's continuum as units and gaps, which cover it in order. Stretches with the same code that overlap are one unit;
 * those that touch stay two. Null where stretches with different codes overlap: no partition says that.
 */
export function partition(layer: readonly Stretch[], begin: number, length: number): Section[] | null {
  const sections: { start: number; end: number; value: number }[] = [];
  let reached = begin;
  for (const { start, end, code } of layer) {
    const last = sections.at(-1);
    if (start < reached) {
      if (last?.value !== code) return null;
      last.end = reached = Math.max(reached, end);
    } else {
      if (start > reached) sections.push({ start: reached, end: start, value: gap });
      sections.push({ start, end, value: code });
      reached = end;
    }
  }
  if (reached < begin + length) sections.push({ start: reached, end: begin + length, value: gap });
  return sections;
}
