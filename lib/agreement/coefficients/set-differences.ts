import type { Difference } from "./differences";

type Sets = readonly (readonly number[])[];

/** How many codes two sets share; both ascending. */
function countShared(one: readonly number[], other: readonly number[]): number {
  let shared = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    if (one[i] === other[j]) shared += 1;
    if (one[i]! <= other[j]!) i += 1;
    else j += 1;
  }
  return shared;
}

/** Differences of all pairs of sets once, as they are asked for again and again. */
function between(sets: Sets, differ: (shared: number, one: number, other: number) => number): Difference {
  const size = sets.length;
  const table = new Float64Array(size * size);
  for (let one = 0; one < size; one += 1)
    for (let other = one + 1; other < size; other += 1) {
      const difference = differ(
        countShared(sets[one]!, sets[other]!),
        sets[one]!.length,
        sets[other]!.length,
      );
      table[one * size + other] = difference;
      table[other * size + one] = difference;
    }
  return () => (one, other) => table[one * size + other]!;
}

/** Sets of codes as categories (`SetRatings.sets`), by what they do not share: 1 - |A ∩ B| / |A ∪ B| (Jaccard 1901). */
export const jaccard = (sets: Sets): Difference =>
  between(sets, (shared, one, other) => 1 - shared / (one + other - shared));

/**
 * Sets of codes as categories, kinder where one holds the other: 1 - J M, J as in `jaccard`, M = 2/3 for a subset, 1/3 where
 * each has a code the other has not, 0 where they share none (Passonneau 2006: MASI). The empty set differs from every
 * other by 1.
 */
export const masi = (sets: Sets): Difference =>
  between(sets, (shared, one, other) => {
    if (shared === 0) return 1;
    const kindness = shared === Math.min(one, other) ? 2 / 3 : 1 / 3;
    return 1 - (kindness * shared) / (one + other - shared);
  });
