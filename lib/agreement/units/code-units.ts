import { firstPlace } from "@/lib/shared/first-place";
import { hasCoded } from "../continuum/patterns";
import { lengthOf } from "../overlap";
import type { PlacedPassage } from "../placed-passage";
import type { TextUnit } from "./list-units";

/** By code that somebody gave a unit: the pattern of who did, the sum of 2 ** coder over them. */
export type UnitCodes = ReadonlyMap<number, number>;

/**
 * Which coders gave which units which codes. A passage counts for every unit of which it covers at least half, and in any case for the one that
 * holds most of it (the first of equal ones). So a passage that runs a few words into the next sentence does not code that
 * sentence, a phrase codes the paragraph it stands in, a passage over several paragraphs codes each it covers, and none is
 * lost that touches a unit at all. Units and passages lie in the same measure, so white space counts nowhere. `passages`
 * by coder; gives the units in their order.
 */
export function codeUnits(
  passages: readonly (readonly PlacedPassage[])[],
  units: readonly TextUnit[],
): UnitCodes[] {
  const codes = units.map(() => new Map<number, number>());
  const sizes = units.map(lengthOf);
  const overlapsOf = indexUnits(units);
  passages.forEach((layer, coder) => {
    for (const passage of layer) {
      let most = -1;
      const overlaps = overlapsOf(passage);
      for (const [unit, shared] of overlaps) if (most === -1 || shared > overlaps.get(most)!) most = unit;
      for (const [unit, shared] of overlaps) {
        if (unit !== most && 2 * shared < sizes[unit]!) continue;
        const pattern = codes[unit]!.get(passage.code) ?? 0;
        if (hasCoded(pattern, coder) === 0) codes[unit]!.set(passage.code, pattern + 2 ** coder);
      }
    }
  });
  return codes;
}

/** How many characters of a passage lie in which units, in the order of units; those it does not touch are not there. */
function indexUnits(units: readonly TextUnit[]): (passage: PlacedPassage) => Map<number, number> {
  const pieces = units.flatMap((unit, at) => unit.map(({ start, end }) => ({ start, end, at })));
  pieces.sort((a, b) => a.start - b.start || a.at - b.at);
  const longest = pieces.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  const firstAfter = (place: number): number => firstPlace(pieces.length, (at) => pieces[at]!.start > place);
  return (passage) => {
    const overlaps = new Map<number, number>();
    for (const { start, end } of passage.pieces)
      for (let next = firstAfter(start - longest); next < pieces.length; next += 1) {
        const piece = pieces[next]!;
        if (piece.start >= end) break;
        const shared = Math.min(end, piece.end) - Math.max(start, piece.start);
        if (shared > 0) overlaps.set(piece.at, (overlaps.get(piece.at) ?? 0) + shared);
      }
    return overlaps;
  };
}
