import type { Range } from "@/lib/shared/offset";
import { rangesOverlap } from "@/lib/text/ranges";
import { type Region, compareRegions, flattenRegion, regionsOverlap } from "./region";

/** What a passage covers: words, or a rectangle on a page. Same document and same place: same passage. */
export interface PassagePlace {
  /** Ascending, disjoint, not touching; empty for a region. */
  readonly ranges: readonly Range[];
  readonly region: Region | null;
}

/** A place as procedures take it. */
export const placeInput = ({ ranges, region }: PassagePlace) => ({
  ranges: ranges.map(({ start, end }): [number, number] => [start, end]),
  ...(region !== null && {
    region: {
      page: region.page,
      left: region.left,
      top: region.top,
      right: region.right,
      bottom: region.bottom,
    },
  }),
});

/** Words as a place. */
export const inWords = (ranges: readonly Range[]): PassagePlace => ({ ranges, region: null });

/** Where a place begins in canonical text: for a region, where its page does. */
export const startOf = ({ ranges, region }: PassagePlace): number => region?.start ?? ranges[0]?.start ?? 0;

/** What only places of one document that are the same passage have in common. */
export const placeKey = ({ ranges, region }: PassagePlace): string =>
  region === null
    ? ranges.map(({ start, end }) => `${start}-${end}`).join()
    : `page ${flattenRegion(region).join()}`;

/** Whether two places of one document are the same passage. */
export function samePlace(a: PassagePlace, b: PassagePlace): boolean {
  if (a.region !== null || b.region !== null)
    return a.region !== null && b.region !== null && compareRegions(a.region, b.region) === 0;
  return (
    a.ranges.length === b.ranges.length &&
    a.ranges.every(({ start, end }, i) => start === b.ranges[i]?.start && end === b.ranges[i]?.end)
  );
}

/** Whether two places of one document have words, or an area of a page, in common. */
export const sharePlace = (a: PassagePlace, b: PassagePlace): boolean =>
  a.region !== null && b.region !== null
    ? regionsOverlap(a.region, b.region)
    : a.ranges.some((range) => b.ranges.some((other) => rangesOverlap(range, other)));

/**
 * Text order: by first start, regions before the words of their page, regions from the top of the page, of words the
 * longer first; 0 where only ids can decide.
 */
export function comparePlaces(a: PassagePlace, b: PassagePlace): number {
  const byStart = startOf(a) - startOf(b);
  if (byStart !== 0) return byStart;
  if (a.region !== null && b.region !== null) return compareRegions(a.region, b.region);
  if (a.region !== null || b.region !== null) return a.region === null ? 1 : -1;
  const end = ({ ranges }: PassagePlace) => ranges[ranges.length - 1]?.end ?? 0;
  return end(b) - end(a);
}
