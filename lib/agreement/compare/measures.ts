import { percentAgreementByUnit } from "../coefficients/percent-agreement";
import type { UnitCoefficient } from "../coefficients/unit-vectors";
import type { Figures } from "../agreement-view";
import type { Ratings } from "../ratings";
import type { ChosenCoefficient } from "../setup";
import { chosenByUnit, f1ByUnit } from "./chosen-coefficient";
import { pooledAlphaByGroup, pooledCountAlphaByGroup, poolCodes, poolCounts } from "./pool-codes";
import type { RatedCode } from "./rate-code";

/** How the ratings of one code, and those of several together, come to numbers. */
export interface Measures {
  readonly agreement: (ratings: Ratings) => UnitCoefficient;
  readonly value: (ratings: Ratings) => UnitCoefficient;
  /** Null where units are numbers, of which none is "not given" alone. */
  readonly f1: ((ratings: Ratings) => UnitCoefficient) | null;
  /** Of several codes together. */
  readonly pool: (codes: readonly Ratings[]) => Pick<Figures, "agreement" | "value" | "f1">;
  /** The `value` of these, to draw groups again: each of the `groups` that there are is a unit. */
  readonly poolByGroup: (codes: readonly RatedCode[], groups: number) => UnitCoefficient;
}

/** A code that each unit has or has not. Together codes come to Krippendorff's alpha, whatever coefficient is chosen. */
export const codeMeasures = (coefficient: ChosenCoefficient): Measures => ({
  agreement: percentAgreementByUnit,
  value: chosenByUnit[coefficient],
  f1: f1ByUnit,
  pool: poolCodes,
  poolByGroup: pooledAlphaByGroup,
});

/** How often a code stands in each document. Together codes come to Krippendorff's alpha of numbers with a true zero (ratio). */
export const countMeasures = (coefficient: ChosenCoefficient): Measures => ({
  agreement: percentAgreementByUnit,
  value: chosenByUnit[coefficient],
  f1: null,
  pool: poolCounts,
  poolByGroup: pooledCountAlphaByGroup,
});
