import { notRated, type Ratings } from "./ratings";

/**
 * Ratings by which a unit gets any number of codes at once: each category is a set of codes, `sets[category]`, its codes
 * as indexes from 0, ascending. The empty set says that no code applies, which is a rating; `notRated` says nothing.
 * Sets that nobody chose are not among the categories, so coefficients whose chance depends on the number of categories
 * are for the single codes (`ratingsOfCode`).
 */
export interface SetRatings extends Ratings {
  readonly codes: number;
  readonly sets: readonly (readonly number[])[];
}

/**
 * Ratings by sets: `setOf` gives the codes of a unit by a coder, in any order, repeated or not; null where the coder did
 * not rate it. Sets are numbered in the order in which they are met.
 */
export function rateSets(
  units: number,
  coders: number,
  codes: number,
  setOf: (unit: number, coder: number) => readonly number[] | null,
): SetRatings {
  const values = new Int32Array(units * coders).fill(notRated);
  const sets: (readonly number[])[] = [];
  const known = new Map<string, number>();
  for (let unit = 0; unit < units; unit += 1)
    for (let coder = 0; coder < coders; coder += 1) {
      const given = setOf(unit, coder);
      if (given === null) continue;
      const set = [...new Set(given)].sort((a, b) => a - b);
      const name = set.join();
      const category = known.get(name) ?? sets.push(set) - 1;
      known.set(name, category);
      values[unit * coders + coder] = category;
    }
  return { units, coders, codes, categories: sets.length, values, sets };
}

/** One code's ratings, of two categories: 0 not given, 1 given. */
export function ratingsOfCode({ sets, ...ratings }: SetRatings, code: number): Ratings {
  const given = Int32Array.from(sets, (set) => (set.includes(code) ? 1 : 0));
  const values = ratings.values.map((category) => (category === notRated ? notRated : given[category]!));
  const { units, coders, times } = ratings;
  return { units, coders, categories: 2, values, ...(times && { times }) };
}
