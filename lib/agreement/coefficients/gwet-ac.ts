import { type Figure, figure, noFigure } from "../figure";
import type { Ratings } from "../ratings";
import { type AgreementWeights, noWeights } from "./agreement-weights";
import { agreementWithin, itemCoefficient } from "./item-agreement";
import { visitTallies } from "./tally";
import { evaluateAll, sumVectors, type UnitCoefficient } from "./unit-vectors";

/** Σ w_kl / (q (q - 1)), which is 1 / (q - 1) without weights. Infinite for one category, of which nothing is to be said. */
function chanceFactor(categories: number, weights: AgreementWeights): number {
  if (weights === noWeights) return 1 / (categories - 1);
  let sum = 0;
  for (let one = 0; one < categories; one += 1)
    for (let other = 0; other < categories; other += 1) sum += weights(one, other);
  return sum / (categories * (categories - 1));
}

const spreadOf = (shares: Float64Array): number =>
  shares.reduce((sum, share) => sum + share * (1 - share), 0);

/** AC1 or, with weights, AC2, to draw units again. */
export function gwetAcByUnit(ratings: Ratings, weights: AgreementWeights = noWeights): UnitCoefficient {
  const factor = chanceFactor(ratings.categories, weights);
  const chance = ratings.categories < 2 ? () => 1 : (shares: Float64Array) => factor * spreadOf(shares);
  return itemCoefficient(ratings, weights, chance);
}

/**
 * Gwet's AC1 of any number of coders: pe = Σ pi_k (1 - pi_k) / (q - 1) (Gwet 2008). Stays near percent agreement where
 * nearly everything is in one category, and kappa falls. Depends on how many categories are declared; "oneCategory" where
 * only one could be chosen. Missing ratings: `itemCoefficient`.
 */
export const gwetAc1 = (ratings: Ratings): Figure => evaluateAll(gwetAcByUnit(ratings));

/** Gwet's AC2, which is AC1 weighted: pe = Σ w_kl / (q (q - 1)) · Σ pi_k (1 - pi_k) (Gwet 2014). */
export const gwetAc2 = (ratings: Ratings, weights: AgreementWeights): Figure =>
  evaluateAll(gwetAcByUnit(ratings, weights));

/**
 * Standard error of AC1 or AC2 for units drawn from very many: Gwet's linearisation (Gwet 2008, 2014). With n units rated,
 * n' of them at least twice, g = the coefficient: var = Σ (g_i* - g)² / (n (n - 1)), where
 * g_i* = (n / n') (a_i - pe)[r_i ≥ 2] / (1 - pe) - 2 (1 - g)(pe_i - pe) / (1 - pe), a_i the agreement within the unit,
 * pe_i = chance factor · Σ_k (1 - pi_k) r_ik / r_i. Undefined where the coefficient is, and for a single unit.
 */
export function gwetAcSe(ratings: Ratings, weights: AgreementWeights = noWeights): Figure {
  const coefficient = gwetAcByUnit(ratings, weights);
  const sum = sumVectors(coefficient.vectors);
  const all = coefficient.evaluate(sum);
  if (all.value === null) return all;
  const [pairable, , rated] = sum as unknown as [number, number, number];
  if (rated < 2) return noFigure("noUnits");
  const shares = sum.subarray(3).map((share) => share / rated);
  const factor = chanceFactor(ratings.categories, weights);
  const expected = factor * spreadOf(shares);
  let squares = 0;
  visitTallies(ratings, (tally) => {
    if (tally.ratings === 0) return;
    const agreement =
      tally.ratings < 2 ? 0 : (rated / pairable) * (agreementWithin(tally, weights) - expected);
    let chance = 0;
    for (let at = 0; at < tally.distinct; at += 1)
      chance += ((1 - shares[tally.used[at]!]!) * tally.counts[tally.used[at]!]!) / tally.ratings;
    const own = (agreement - 2 * (1 - all.value) * (factor * chance - expected)) / (1 - expected);
    squares += tally.times * (own - all.value) ** 2;
  });
  return figure(Math.sqrt(squares / (rated * (rated - 1))));
}
