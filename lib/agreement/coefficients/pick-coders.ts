import type { Ratings } from "../ratings";

/** The ratings of some of the coders, by their places, in the order given. */
export function pickCoders(ratings: Ratings, coders: readonly number[]): Ratings {
  const { units, categories, times } = ratings;
  const values = new Int32Array(units * coders.length);
  for (let unit = 0, at = 0; unit < units; unit += 1)
    for (const coder of coders) values[at++] = ratings.values[unit * ratings.coders + coder]!;
  return { units, coders: coders.length, categories, values, ...(times && { times }) };
}

/** All pairs of places from 0 up to `coders`, the smaller first. */
export function listPairs(coders: number): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  for (let first = 0; first < coders; first += 1)
    for (let second = first + 1; second < coders; second += 1) pairs.push([first, second]);
  return pairs;
}
