import type { Figure } from "../figure";
import type { Ratings } from "../ratings";
import { noWeights } from "./agreement-weights";
import { itemCoefficient } from "./item-agreement";
import { evaluateAll, type UnitCoefficient } from "./unit-vectors";

/** Brennan and Prediger's kappa, to draw units again. */
export const brennanPredigerByUnit = (ratings: Ratings): UnitCoefficient =>
  itemCoefficient(ratings, noWeights, () => 1 / ratings.categories);

/**
 * Brennan and Prediger's kappa of any number of coders: by chance every category that could be chosen is as likely,
 * pe = 1 / q (Bennett, Alpert & Goldstein 1954: S; Brennan & Prediger 1981; Randolph 2005: free-marginal). Depends on how
 * many categories are declared. "oneCategory" where only one could be chosen.
 */
export const brennanPrediger = (ratings: Ratings): Figure => evaluateAll(brennanPredigerByUnit(ratings));
