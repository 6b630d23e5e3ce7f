import { type Figure, noFigure, beyondChance } from "../figure";
import type { Ratings } from "../ratings";
import { type AgreementWeights, noWeights } from "./agreement-weights";
import { type Tally, visitTallies } from "./tally";
import { type UnitCoefficient, writeVectors } from "./unit-vectors";

/**
 * Agreement within a unit, weighted: Σ_k r_ik (Σ_l w_kl r_il - 1) / (r_i (r_i - 1)) (Gwet 2014), from 0 to 1. Needs two
 * ratings.
 */
export function agreementWithin(
  { used, distinct, counts, ratings }: Tally,
  weights: AgreementWeights,
): number {
  let sum = 0;
  for (let one = 0; one < distinct; one += 1) {
    const count = counts[used[one]!]!;
    sum += count * (count - 1);
    if (weights !== noWeights)
      for (let other = 0; other < distinct; other += 1)
        if (other !== one) sum += weights(used[one]!, used[other]!) * count * counts[used[other]!]!;
  }
  return sum / (ratings * (ratings - 1));
}

/**
 * Coefficients that set the mean agreement within units, over units with at least two ratings, against chance made of
 * the shares of the categories, pi_k = the mean of r_ik / r_i over units with at least one (Gwet 2014: units with a single
 * rating count in the shares and not in the agreement). `chance` gets the shares, one a category, whose sum is 1.
 */
export function itemCoefficient(
  ratings: Ratings,
  weights: AgreementWeights,
  chance: (shares: Float64Array) => number,
): UnitCoefficient {
  const { units, categories, times } = ratings;
  const [pairable, agreed, rated, first] = [0, 1, 2, 3];
  const writer = writeVectors(categories + first, units, 5 * units, times !== undefined);
  visitTallies(ratings, (tally) => {
    const share = tally.times / tally.ratings;
    if (tally.ratings >= 1) {
      writer.add(rated, tally.times);
      for (let at = 0; at < tally.distinct; at += 1)
        writer.add(first + tally.used[at]!, share * tally.counts[tally.used[at]!]!);
    }
    if (tally.ratings >= 2) {
      const agreement = agreementWithin(tally, weights);
      writer.add(pairable, tally.times);
      if (agreement > 0) writer.add(agreed, agreement * tally.times);
    }
    writer.endUnit();
  });
  const evaluate = (sum: Float64Array): Figure => {
    if (sum[pairable] === 0) return noFigure("noUnits");
    const shares = sum.subarray(first).map((share) => share / sum[rated]!);
    return beyondChance(sum[agreed]! / sum[pairable]!, chance(shares));
  };
  return { vectors: writer.finish(), evaluate };
}
