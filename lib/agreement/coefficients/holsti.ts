import { type Figure, quotient } from "../figure";
import type { Ratings } from "../ratings";

/**
 * Holsti's coefficient of reliability of two of the coders: 2 M / (N1 + N2), M the units that both put in the same
 * category, N1 and N2 those that each of them rated (Holsti 1969). What only one rated counts against them, unlike in
 * percent agreement. "noUnits" where neither rated any.
 */
export function holsti({ units, coders, values, times }: Ratings, first: number, second: number): Figure {
  let equal = 0;
  let rated = 0;
  for (let unit = 0, at = 0; unit < units; unit += 1, at += coders) {
    const one = values[at + first]!;
    const other = values[at + second]!;
    const count = times === undefined ? 1 : times[unit]!;
    rated += count * (Number(one >= 0) + Number(other >= 0));
    if (one >= 0 && one === other) equal += count;
  }
  return quotient(2 * equal, rated, "noUnits");
}
