import { type Figure, figure, noFigure } from "../figure";
import type { Ratings } from "../ratings";
import { cohenKappa } from "./cohen-kappa";
import { countPairs } from "./pair-table";
import { listPairs } from "./pick-coders";

/**
 * Light's kappa: the mean of Cohen's kappa over all pairs of coders (Light 1971). "partUndefined" where a pair has none;
 * "noUnits" for fewer than two coders.
 */
export function lightKappa(ratings: Ratings): Figure {
  const pairs = listPairs(ratings.coders);
  if (pairs.length === 0) return noFigure("noUnits");
  let sum = 0;
  for (const [first, second] of pairs) {
    const { value } = cohenKappa(countPairs(ratings, first, second));
    if (value === null) return noFigure("partUndefined");
    sum += value;
  }
  return figure(sum / pairs.length);
}
