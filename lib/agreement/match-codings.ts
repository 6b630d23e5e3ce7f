import { comparePlaces, samePlace } from "@/lib/coding/passage-place";
import type { PassagePlace } from "@/lib/coding/passage-place";
import { groupBy } from "@/lib/shared/group-by";
import { overlapOf, sizeOf } from "./overlap";

/** A coding that is compared with those of other layers. */
export interface ComparedCoding extends PassagePlace {
  readonly id: string;
  readonly passageId: string;
  readonly layerId: string;
  readonly codeId: string;
  /** What it counts as: its own code, or the one above it where sub-codes count with their parent. */
  readonly countsAs: string;
}

/** A coding with its place as it is measured, without white space at the edges. */
export interface MeasuredCoding<C extends ComparedCoding = ComparedCoding> {
  readonly coding: C;
  readonly place: PassagePlace;
}

/** How two codings of two layers belong together; the better comes first. */
const bonds = ["alike", "boundary", "code"] as const;
type Bond = (typeof bonds)[number];

interface Pair {
  readonly a: MeasuredCoding;
  readonly b: MeasuredCoding;
  readonly bond: Bond;
  /** Share of the longer that both cover, 0 to 1. */
  readonly share: number;
  /** How many of code and place are the same to the letter, 0 to 2. */
  readonly likeness: number;
}

/** Room for rounding when a share is compared with the one asked for. */
const epsilon = 1e-9;

/**
 * How two codings of different layers belong together; null where they do not. `alike`: one code, in the same place,
 * which is that both cover at least `share` of the longer. `boundary`: one code, and at least half of the shorter is
 * covered by both: those that merely brush against each other are two findings. `code`: another code in the same place.
 */
export function bondOf(a: MeasuredCoding, b: MeasuredCoding, share: number): Bond | null {
  const overlap = overlapOf(a.place, b.place);
  if (overlap === 0) return null;
  const [one, other] = [sizeOf(a.place), sizeOf(b.place)];
  const same = overlap + epsilon >= share * Math.max(one, other);
  if (a.coding.countsAs !== b.coding.countsAs) return same ? "code" : null;
  if (same) return "alike";
  return 2 * overlap >= Math.min(one, other) ? "boundary" : null;
}

/**
 * Puts codings of several layers together by place: groups with at most one coding a layer, in which any two belong
 * together (`bondOf`); each coding is in exactly one. Greedy, the best pairs first: those of one code before those of
 * two, the same place before another boundary, then by the share of the longer that both cover. So no two codings would
 * rather have each other than what they got, and a pair is never parted for the sake of a third, which an optimal
 * assignment would do and nobody could retrace. Which layer is called the first makes no difference.
 */
export function matchCodings<C extends ComparedCoding>(
  codings: readonly MeasuredCoding<C>[],
  share: number,
): MeasuredCoding<C>[][] {
  const groupOf = new Map<MeasuredCoding, MeasuredCoding<C>[]>(codings.map((each) => [each, [each]]));
  for (const { a, b } of listPairs(codings, share).sort(comparePairs)) {
    const [one, other] = [groupOf.get(a)!, groupOf.get(b)!];
    if (one === other || !fitTogether(one, other, share)) continue;
    const joined = [...one, ...other];
    for (const each of joined) groupOf.set(each, joined);
  }
  return [...new Set(groupOf.values())];
}

const fitTogether = (one: readonly MeasuredCoding[], other: readonly MeasuredCoding[], share: number) =>
  one.every((a) => other.every((b) => a.coding.layerId !== b.coding.layerId && bondOf(a, b, share) !== null));

/** All pairs of two layers that belong together. A sweep: what ends before the next begins is compared no more. */
function listPairs(codings: readonly MeasuredCoding[], share: number): Pair[] {
  const words = codings.filter(({ place }) => place.region === null);
  const regions = codings.filter(({ place }) => place.region !== null);
  const pairs: Pair[] = [];
  const add = (a: MeasuredCoding, b: MeasuredCoding) => {
    const bond = a.coding.layerId === b.coding.layerId ? null : bondOf(a, b, share);
    if (bond === null) return;
    const longer = Math.max(sizeOf(a.place), sizeOf(b.place));
    pairs.push({ a, b, bond, share: overlapOf(a.place, b.place) / longer, likeness: likenessOf(a, b) });
  };
  let open: MeasuredCoding[] = [];
  for (const next of [...words].sort((a, b) => comparePlaces(a.place, b.place))) {
    const from = next.place.ranges[0]?.start ?? 0;
    open = open.filter(({ place }) => (place.ranges.at(-1)?.end ?? 0) > from);
    for (const before of open) add(before, next);
    open.push(next);
  }
  for (const onPage of groupBy(regions, ({ place }) => place.region?.page).values())
    onPage.forEach((a, index) => onPage.slice(index + 1).forEach((b) => add(a, b)));
  return pairs;
}

/** The better pair first. Of equally good ones, those alike to the letter, then in text order, then by ids. */
function comparePairs(p: Pair, q: Pair): number {
  return (
    bonds.indexOf(p.bond) - bonds.indexOf(q.bond) ||
    q.share - p.share ||
    q.likeness - p.likeness ||
    comparePlaces(firstOf(p).place, firstOf(q).place) ||
    (idsOf(p) < idsOf(q) ? -1 : 1)
  );
}

/** Twins come before those that are alike by what they count as, or but for white space. */
const likenessOf = (a: MeasuredCoding, b: MeasuredCoding): number =>
  (a.coding.codeId === b.coding.codeId ? 1 : 0) + (samePlace(a.coding, b.coding) ? 1 : 0);

const firstOf = ({ a, b }: Pair): MeasuredCoding => (comparePlaces(a.place, b.place) <= 0 ? a : b);

const idsOf = ({ a, b }: Pair): string => [a.coding.id, b.coding.id].sort().join(" ");
