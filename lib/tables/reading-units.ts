import type { Block, Cell } from "@/lib/text/block";
import type { Span } from "./merge-spans";

/**
 * What counts as "the same paragraph" for a finding table: each block, and of a table each logical row, so that
 * cells stand together with their neighbours and not with the whole table. UTF-16 offsets, half-open, ascending,
 * disjoint; no blocks give no units.
 */
export function listReadingUnits(blocks: readonly Block[]): Span[] {
  return blocks.flatMap((block) => (block.cells?.length ? splitRows(block.cells) : [toSpan(block)]));
}

/**
 * The numbers of the units that a range touches, as a half-open span; empty (`start === end`) where it lies wholly
 * between units.
 */
export function touchUnits(units: readonly Span[], range: Span): Span {
  const start = lowerBound(units.length, (index) => units[index]!.end > range.start);
  const end = lowerBound(units.length, (index) => units[index]!.start >= range.end);
  return { start, end: Math.max(start, end) };
}

function splitRows(cells: readonly Cell[]): Span[] {
  const rows = new Map<number, { start: number; end: number }>();
  for (const { row, ranges } of cells) {
    for (const { start, end } of ranges) {
      const known = rows.get(row);
      if (known) {
        known.start = Math.min(known.start, start);
        known.end = Math.max(known.end, end);
      } else rows.set(row, { start, end });
    }
  }
  return [...rows.values()].sort((a, b) => a.start - b.start);
}

const toSpan = ({ start, end }: Span): Span => ({ start, end });

/** The first index in `[0, length)` for which `holds` is true, or `length`; `holds` must not turn false again. */
function lowerBound(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
