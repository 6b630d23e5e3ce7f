import type { Ratings } from "../ratings";
import type { PairTable } from "./pair-table";
import { visitTallies } from "./tally";
import { type UnitVectors, writeVectors } from "./unit-vectors";

/**
 * Krippendorff's coincidence matrix (1980), unit by unit: o_ck is summed over units that m_u ≥ 2 coders rated, each of
 * whose ordered pairs of values (c, k) counts 1 / (m_u - 1). A square of `categories`, symmetric, its sum the number of
 * values that can be paired.
 */
export function coincidenceVectors(ratings: Ratings): UnitVectors {
  const { units, categories, times } = ratings;
  const writer = writeVectors(categories * categories, units, 3 * units, times !== undefined);
  visitTallies(ratings, ({ used, distinct, counts, ratings: rated, times: weight }) => {
    const share = weight / (rated - 1);
    if (rated >= 2)
      for (let one = 0; one < distinct; one += 1) {
        const row = used[one]!;
        const count = counts[row]!;
        if (count > 1) writer.add(row * categories + row, count * (count - 1) * share);
        for (let other = 0; other < distinct; other += 1)
          if (other !== one)
            writer.add(row * categories + used[other]!, count * counts[used[other]!]! * share);
      }
    writer.endUnit();
  });
  return writer.finish();
}

/** The coincidences of two coders, of whom only the table is known, such as that of the characters of a text. */
export function coincidencesOfTable({ categories, counts }: PairTable): Float64Array {
  return counts.map((count, at) => {
    const row = Math.floor(at / categories);
    return count + counts[(at - row * categories) * categories + row]!;
  });
}
