import { type Figure, quotient } from "../figure";
import type { Ratings } from "../ratings";
import { evaluateAll, type UnitCoefficient, writeVectors } from "./unit-vectors";

/** Holsti's coefficient, to draw units again. */
export function holstiByUnit(
  { units, coders, values, times }: Ratings,
  first: number,
  second: number,
): UnitCoefficient {
  const [equal, rated] = [0, 1];
  const writer = writeVectors(2, units, 2 * units, times !== undefined);
  for (let unit = 0, at = 0; unit < units; unit += 1, at += coders) {
    const one = values[at + first]!;
    const other = values[at + second]!;
    const count = times === undefined ? 1 : times[unit]!;
    const given = Number(one >= 0) + Number(other >= 0);
    if (one >= 0 && one === other) writer.add(equal, count);
    if (given > 0) writer.add(rated, given * count);
    writer.endUnit();
  }
  return { vectors: writer.finish(), evaluate: (sum) => quotient(2 * sum[equal]!, sum[rated]!, "noUnits") };
}

/**
 * Holsti's coefficient of reliability of two of the coders: 2 M / (N1 + N2), M the units that both put in the same
 * category, N1 and N2 those that each of them rated (Holsti 1969). What only one rated counts against them, unlike in
 * percent agreement. "noUnits" where neither rated any.
 */
export const holsti = (ratings: Ratings, first: number, second: number): Figure =>
  evaluateAll(holstiByUnit(ratings, first, second));
