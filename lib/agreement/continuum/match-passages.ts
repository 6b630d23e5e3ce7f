import { firstPlace } from "@/lib/shared/first-place";
import { groupBy } from "@/lib/shared/group-by";
import { sharedLength } from "../overlap";
import type { PlacedPassage } from "../placed-passage";

/** QDA Miner's and MAXQDA's criterion: this share of the longer of two passages must be in both. */
export const usualThreshold = 0.9;

/** Whether two passages are the same place: they share at least `threshold` (more than 0, up to 1) of the longer one. */
const isSamePlace = (one: PlacedPassage, other: PlacedPassage, threshold: number): boolean =>
  // A share such as 0.55 of 100 comes to a trifle more than 55.
  sharedLength(one.pieces, other.pieces) >= threshold * Math.max(one.size, other.size) - 1e-9;

const startOf = ({ pieces }: PlacedPassage): number => pieces[0]!.start;
const endOf = ({ pieces }: PlacedPassage): number => pieces.at(-1)!.end;

/**
 * By passage of `own`, in their order: whether the other coder has one with the same code in the same place. A passage
 * of the other may answer several.
 */
export function findMatches(
  own: readonly PlacedPassage[],
  others: readonly PlacedPassage[],
  threshold: number,
): boolean[] {
  const byCode = groupBy(others, ({ code }) => code);
  const indexes = new Map([...byCode].map(([code, group]) => [code, indexPlaces(group, threshold)]));
  return own.map((passage) => indexes.get(passage.code)?.(passage) ?? false);
}

/** Passages by where they begin: only those near enough to overlap are looked at. */
function indexPlaces(group: PlacedPassage[], threshold: number): (passage: PlacedPassage) => boolean {
  const sorted = group.sort((a, b) => startOf(a) - startOf(b));
  const starts = Float64Array.from(sorted, startOf);
  const longest = sorted.reduce((most, each) => Math.max(most, endOf(each) - startOf(each)), 0);
  return (passage) => {
    const [from, to] = [startOf(passage) - longest, endOf(passage)];
    const first = firstPlace(starts.length, (at) => starts[at]! > from);
    for (let at = first; at < starts.length && starts[at]! < to; at += 1)
      if (isSamePlace(passage, sorted[at]!, threshold)) return true;
    return false;
  };
}
