import { type PlacedIn, placeRange } from "./place-range";
import type { PackClaim, PackLayer, PackRange } from "./study-pack";

/** A coding of a pack whose passage stands in the text. */
export interface PlacedCoding {
  readonly layerId: string;
  readonly codes: readonly string[];
  /** Half-open, in UTF-16 units, in the pack's order. */
  readonly ranges: readonly (readonly [number, number])[];
  /** Whether every word is the pack's. */
  readonly exact: boolean;
}

/** A coding whose passage was not found, and how far into the paper it stood: from 0 to 1. */
interface LostCoding {
  readonly layerId: string;
  readonly codes: readonly string[];
  readonly at: number;
}

/** A passage that says something to a claim, and stands in the text. */
export interface PlacedEvidence extends Pick<PackClaim["evidence"][number], "stance" | "reading"> {
  /** The claim's text. */
  readonly claim: string;
  readonly ranges: readonly (readonly [number, number])[];
}

export interface Placement {
  readonly placed: readonly PlacedCoding[];
  readonly lost: readonly LostCoding[];
  readonly evidence: readonly PlacedEvidence[];
}

/**
 * Places what all layers coded in one paper and what is held against claims, in the pack's order. Of a passage all ranges are
 * placed, or it is lost.
 */
export function placeCodings(
  { layers, claims }: { readonly layers: readonly PackLayer[]; readonly claims: readonly PackClaim[] },
  paperId: string,
  where: PlacedIn,
): Placement {
  const placed: PlacedCoding[] = [];
  const lost: LostCoding[] = [];
  for (const layer of layers) {
    const own = layer.codings.filter((coding) => coding.paperId === paperId);
    const length = own.reduce((most, { ranges }) => Math.max(most, ranges.at(-1)?.end ?? 0), 1);
    for (const { ranges, codes } of own) {
      const passage = placePassage(ranges, where);
      if (passage === null) lost.push({ layerId: layer.id, codes, at: (ranges[0]?.start ?? 0) / length });
      else placed.push({ layerId: layer.id, codes, ...passage });
    }
  }
  const evidence = claims.flatMap(({ text: claim, evidence: all }) =>
    all.flatMap(({ paperId: of, ranges, stance, reading }) => {
      const passage = of === paperId ? placePassage(ranges, where) : null;
      return passage === null ? [] : [{ claim, stance, reading, ranges: passage.ranges }];
    }),
  );
  return { placed, lost, evidence };
}

/** Null where not all ranges are found. */
function placePassage(
  ranges: readonly PackRange[],
  where: PlacedIn,
): Pick<PlacedCoding, "ranges" | "exact"> | null {
  const places = ranges.map((range) => placeRange(range, where)).filter((place) => place !== null);
  if (places.length < ranges.length) return null;
  return {
    ranges: places.map(({ start, end }) => [start, end] as const),
    exact: places.every(({ exact }) => exact),
  };
}
