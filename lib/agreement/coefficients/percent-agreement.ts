import { quotient, type Figure } from "../figure";
import type { Ratings } from "../ratings";
import { noWeights } from "./agreement-weights";
import { agreementWithin } from "./item-agreement";
import { visitTallies } from "./tally";
import { evaluateAll, type UnitCoefficient, writeVectors } from "./unit-vectors";

/**
 * What a unit counts that r coders rated, where not all rated every unit: `items` 1 (Gwet 2014), `values` r
 * (Krippendorff 2004), `pairs` r (r - 1), each pair of ratings the same. Where all coders rated all, these are one.
 */
type MissingConvention = "items" | "values" | "pairs";

const weightOf: Record<MissingConvention, (ratings: number) => number> = {
  items: () => 1,
  values: (ratings) => ratings,
  pairs: (ratings) => ratings * (ratings - 1),
};

/** Percent agreement, to draw units again. */
export function percentAgreementByUnit(
  ratings: Ratings,
  missing: MissingConvention = "items",
): UnitCoefficient {
  const { units, times } = ratings;
  const writer = writeVectors(2, units, 2 * units, times !== undefined);
  visitTallies(ratings, (tally) => {
    const rated = tally.ratings;
    if (rated >= 2) {
      const agreement = agreementWithin(tally, noWeights);
      const weight = tally.times * weightOf[missing](rated);
      writer.add(0, weight);
      if (agreement > 0) writer.add(1, weight * agreement);
    }
    writer.endUnit();
  });
  return { vectors: writer.finish(), evaluate: (sum) => quotient(sum[1]!, sum[0]!, "noUnits") };
}

/**
 * The share of pairs of ratings of a unit that are equal, Σ r_ik (r_ik - 1) / (r_i (r_i - 1)), over the units that at
 * least two coders rated; from 0 to 1. With two coders: the share of units that both put in the same category.
 */
export const percentAgreement = (ratings: Ratings, missing: MissingConvention = "items"): Figure =>
  evaluateAll(percentAgreementByUnit(ratings, missing));
