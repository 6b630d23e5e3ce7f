import { type AgreementWeights, linearWeights, quadraticWeights } from "../coefficients/agreement-weights";
import { brennanPredigerByUnit } from "../coefficients/brennan-prediger";
import { cohenKappaByUnit } from "../coefficients/cohen-kappa";
import { coincidenceVectors } from "../coefficients/coincidences";
import { congerKappaByUnit } from "../coefficients/conger-kappa";
import { type Difference, interval, ordinal, ratio } from "../coefficients/differences";
import { fleissKappaByUnit } from "../coefficients/fleiss-kappa";
import { gwetAcByUnit } from "../coefficients/gwet-ac";
import { holstiByUnit } from "../coefficients/holsti";
import { krippendorffAlphaByUnit } from "../coefficients/krippendorff-alpha";
import type { UnitCoefficient } from "../coefficients/unit-vectors";
import { keepUsed } from "../coefficients/used-categories";
import { quotient } from "../figure";
import type { Ratings } from "../ratings";
import type { ChosenCoefficient } from "../setup";

/**
 * F1 of a code, of ratings of two categories: of all that a coder gave the code, the share that another one gave it, too;
 * 2 both / (first + second) for two coders (Dice 1945), for more the same of all pairs of ratings of a unit (Fleiss 1975:
 * specific agreement). "nothingCoded" where nobody gave it.
 */
export const f1ByUnit = (ratings: Ratings): UnitCoefficient => ({
  vectors: coincidenceVectors(ratings),
  evaluate: (sum) => quotient(sum[3]!, sum[2]! + sum[3]!, "nothingCoded"),
});

/** Alpha of numbers, which the categories are. */
const alphaOf =
  (differenceOf: (numbers: readonly number[]) => Difference) =>
  (all: Ratings): UnitCoefficient => {
    const { ratings, numbers } = keepUsed(all);
    return krippendorffAlphaByUnit(ratings, differenceOf(numbers));
  };

/** Kappa of two coders, by how far numbers from 0 to the greatest one lie apart. */
const kappaOf =
  (weightsOf: (categories: number) => AgreementWeights) =>
  (all: Ratings): UnitCoefficient => {
    const { ratings, numbers } = keepUsed(all);
    const weights = weightsOf(all.categories);
    return cohenKappaByUnit(ratings, 0, 1, (one, other) => weights(numbers[one]!, numbers[other]!));
  };

/** A coefficient that is chosen by name. Kappa of more than two coders is Conger's, Scott's pi of more is Fleiss' kappa. */
export const chosenByUnit: Readonly<Record<ChosenCoefficient, (ratings: Ratings) => UnitCoefficient>> = {
  alpha: krippendorffAlphaByUnit,
  kappa: (ratings) => (ratings.coders === 2 ? cohenKappaByUnit(ratings, 0, 1) : congerKappaByUnit(ratings)),
  ac1: gwetAcByUnit,
  fleiss: fleissKappaByUnit,
  brennanPrediger: brennanPredigerByUnit,
  holsti: (ratings) => holstiByUnit(ratings, 0, 1),
  f1: f1ByUnit,
  alphaRatio: alphaOf(ratio),
  alphaInterval: alphaOf(interval),
  alphaOrdinal: alphaOf(() => ordinal),
  kappaQuadratic: kappaOf(quadraticWeights),
  kappaLinear: kappaOf(linearWeights),
  ac2Quadratic: (ratings) => gwetAcByUnit(ratings, quadraticWeights(ratings.categories)),
  ac2Linear: (ratings) => gwetAcByUnit(ratings, linearWeights(ratings.categories)),
};
