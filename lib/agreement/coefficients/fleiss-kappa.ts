import { type Figure, figure, noFigure } from "../figure";
import type { Ratings } from "../ratings";
import { noWeights } from "./agreement-weights";
import { itemCoefficient } from "./item-agreement";
import { visitTallies } from "./tally";
import { evaluateAll, type UnitCoefficient } from "./unit-vectors";

/** Fleiss' kappa, to draw units again. */
export const fleissKappaByUnit = (ratings: Ratings): UnitCoefficient =>
  itemCoefficient(ratings, noWeights, (shares) => shares.reduce((sum, share) => sum + share * share, 0));

/**
 * Fleiss' kappa of any number of coders: chance is made by the shares of the categories over all coders together,
 * pe = Σ pi_k² (Fleiss 1971); with two coders who rated everything it is Scott's pi. Missing ratings as Gwet 2014 has them
 * (`itemCoefficient`). "oneCategory" where everything is in one. Of a single category: of `collapse`d ratings.
 */
export const fleissKappa = (ratings: Ratings): Figure => evaluateAll(fleissKappaByUnit(ratings));

/**
 * Standard error of Fleiss' kappa if the true one is 0, to test that (Fleiss, Nee & Landis 1979):
 * var0 = 2 [(Σ p q)² - Σ p q (q - p)] / ((Σ p q)² N m (m - 1)), q = 1 - p. Not for an interval. For units that all m coders
 * rated ("missingRatings" otherwise).
 */
export function fleissKappaSe0(ratings: Ratings): Figure {
  const { coders, categories } = ratings;
  const chosen = new Float64Array(categories);
  let units = 0;
  let incomplete = false;
  visitTallies(ratings, (tally) => {
    units += tally.times;
    if (tally.ratings < coders) incomplete = true;
    for (let at = 0; at < tally.distinct; at += 1)
      chosen[tally.used[at]!]! += tally.times * tally.counts[tally.used[at]!]!;
  });
  if (units === 0 || coders < 2) return noFigure("noUnits");
  if (incomplete) return noFigure("missingRatings");
  const shares = chosen.map((count) => count / (units * coders));
  const spread = shares.reduce((sum, p) => sum + p * (1 - p), 0);
  if (spread === 0) return noFigure("oneCategory");
  const skew = shares.reduce((sum, p) => sum + p * (1 - p) * (1 - 2 * p), 0);
  return figure(Math.sqrt((2 * (spread ** 2 - skew)) / (units * coders * (coders - 1))) / spread);
}
