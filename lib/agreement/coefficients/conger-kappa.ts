import { beyondChance, type Figure, noFigure } from "../figure";
import type { Ratings } from "../ratings";
import { noWeights } from "./agreement-weights";
import { agreementWithin } from "./item-agreement";
import { visitTallies } from "./tally";
import { evaluateAll, type UnitCoefficient, writeVectors } from "./unit-vectors";

/** Conger's kappa, to draw units again. */
export function congerKappaByUnit(ratings: Ratings): UnitCoefficient {
  const { units, coders, categories, values, times } = ratings;
  const [pairable, agreed, first] = [0, 1, 2];
  const writer = writeVectors(first + coders * categories, units, units * (coders + 2), times !== undefined);
  visitTallies(ratings, (tally, unit) => {
    if (tally.ratings >= 2) {
      const agreement = agreementWithin(tally, noWeights);
      writer.add(pairable, tally.times);
      if (agreement > 0) writer.add(agreed, agreement * tally.times);
    }
    for (let coder = 0; coder < coders; coder += 1) {
      const category = values[unit * coders + coder]!;
      if (category >= 0) writer.add(first + coder * categories + category, tally.times);
    }
    writer.endUnit();
  });
  const evaluate = (sum: Float64Array): Figure =>
    sum[pairable] === 0
      ? noFigure("noUnits")
      : beyondChance(sum[agreed]! / sum[pairable]!, chanceOfPairs(sum.subarray(first), coders, categories));
  return { vectors: writer.finish(), evaluate };
}

/** The mean, over pairs of coders who rated anything, of Σ_k p_gk p_hk; `chosen` is coder by coder. */
function chanceOfPairs(chosen: Float64Array, coders: number, categories: number): number {
  const together = new Float64Array(categories);
  let rating = 0;
  let squares = 0;
  for (let coder = 0; coder < coders; coder += 1) {
    const own = chosen.subarray(coder * categories, (coder + 1) * categories);
    const total = own.reduce((sum, count) => sum + count, 0);
    if (total === 0) continue;
    rating += 1;
    own.forEach((count, category) => {
      together[category]! += count / total;
      squares += (count / total) ** 2;
    });
  }
  return (together.reduce((sum, share) => sum + share * share, 0) - squares) / (rating * (rating - 1));
}

/**
 * Conger's kappa of any number of coders, also called Hubert's or exact Fleiss' kappa: chance is the mean over pairs of
 * coders of Σ_k p_gk p_hk, each coder's own shares (Conger 1980); with two coders who rated everything it is Cohen's.
 * Missing ratings as Gwet 2014 has them: a coder's shares are over what that coder rated, agreement is over units with at
 * least two ratings. "oneCategory" where all put everything in the same one.
 */
export const congerKappa = (ratings: Ratings): Figure => evaluateAll(congerKappaByUnit(ratings));
