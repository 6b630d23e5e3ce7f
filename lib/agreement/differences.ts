import { type PassagePlace, comparePlaces } from "@/lib/coding/passage-place";
import { normaliseRanges } from "@/lib/text/ranges";
import { trimRanges } from "@/lib/text/trim-ranges";
import { type ComparedCoding, type MeasuredCoding, bondOf, matchCodings } from "./match-codings";
import { intersectRanges, lengthOf } from "./overlap";

/** What coders did in one place, in the order in which people look through them. */
export const placeKinds = ["agreed", "only", "code", "boundary"] as const;

/**
 * `agreed`: all with the same code in the same place. `boundary`: all with the same code, but some not in the same place.
 * `code`: in the same place with different codes. `only`: with one code, by some of the coders, not by all.
 */
export type PlaceKind = (typeof placeKinds)[number];

/** What the compared coders did in one place: at most one coding each. */
export interface ComparedPlace<C extends ComparedCoding = ComparedCoding> {
  readonly kind: PlaceKind;
  /** In the order in which the layers were given; at least one. */
  readonly codings: readonly C[];
  /**
   * By how many characters the boundaries differ: those that some of these codings cover and others do not, white space
   * at edges left out. 0 for a single coding; null where there are rectangles on a page.
   */
  readonly off: number | null;
}

/**
 * Compares what some layers hold in one document: every coding of theirs is in exactly one comparison, codings of other
 * layers in none. `share`: of the longer of two passages that both must cover to be in the same place, above 0, at most
 * 1. White space at the edges of a passage makes no difference. In text order; no codings give none.
 */
export function compareLayers<C extends ComparedCoding>(
  text: string,
  codings: readonly C[],
  layerIds: readonly string[],
  share: number,
): ComparedPlace<C>[] {
  const at = new Map(layerIds.map((id, index) => [id, index]));
  const measured = codings
    .filter(({ layerId }) => at.has(layerId))
    .map((coding) => ({ coding, place: trimPlace(text, coding) }));
  return matchCodings(measured, share)
    .map((group) => group.sort((a, b) => at.get(a.coding.layerId)! - at.get(b.coding.layerId)!))
    .sort(compareGroups)
    .map((group) => ({
      kind: kindOf(group, layerIds.length, share),
      codings: group.map(({ coding }) => coding),
      off: countOff(text, group),
    }));
}

/** A place as it is measured. What holds white space alone stays as it is. */
function trimPlace(text: string, { ranges, region }: PassagePlace): PassagePlace {
  if (region !== null) return { ranges, region };
  const trimmed = trimRanges(text, ranges);
  return { ranges: trimmed.length === 0 ? ranges : trimmed, region };
}

function kindOf(group: readonly MeasuredCoding[], layers: number, share: number): PlaceKind {
  const codes = new Set(group.map(({ coding }) => coding.countsAs));
  if (codes.size > 1) return "code";
  if (group.length < layers) return "only";
  const alike = group.every((a, index) =>
    group.slice(index + 1).every((b) => bondOf(a, b, share) === "alike"),
  );
  return alike ? "agreed" : "boundary";
}

function countOff(text: string, group: readonly MeasuredCoding[]): number | null {
  const [first, ...rest] = group.map(({ place }) => place);
  if (first === undefined || rest.length === 0) return 0;
  if (group.some(({ place }) => place.region !== null)) return null;
  const shared = rest.reduce((ranges, place) => intersectRanges(ranges, place.ranges), first.ranges);
  const covered = normaliseRanges(
    text,
    group.flatMap(({ place }) => place.ranges),
  );
  return lengthOf(covered) - lengthOf(shared);
}

/** In text order, by where the first of each begins; then by id. */
function compareGroups(a: readonly MeasuredCoding[], b: readonly MeasuredCoding[]): number {
  const [one, other] = [foremost(a), foremost(b)];
  return comparePlaces(one.place, other.place) || (one.coding.id < other.coding.id ? -1 : 1);
}

const foremost = (group: readonly MeasuredCoding[]): MeasuredCoding =>
  [...group].sort((a, b) => comparePlaces(a.place, b.place) || (a.coding.id < b.coding.id ? -1 : 1))[0]!;
