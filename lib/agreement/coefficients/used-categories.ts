import { notRated, type Ratings } from "../ratings";

/** Ratings of which only the categories that somebody chose are left, and the place that each of them had. */
export interface UsedCategories {
  readonly ratings: Ratings;
  /** By category as it is now, ascending: what it was before, such as how often a code was given. */
  readonly numbers: readonly number[];
}

/**
 * For coefficients that do not ask which categories could be chosen: of numbers that go far up few stand there, and a table
 * of all of them would be large.
 */
export function keepUsed({ categories: _all, ...ratings }: Ratings): UsedCategories {
  const numbers = [...new Set(ratings.values)].filter((value) => value !== notRated).sort((a, b) => a - b);
  const places = new Map(numbers.map((number, place) => [number, place]));
  const values = ratings.values.map((value) => places.get(value) ?? notRated);
  return { ratings: { ...ratings, values, categories: numbers.length }, numbers };
}
