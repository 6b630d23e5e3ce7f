import type { Caution } from "../agreement-view";
import { scottPi } from "../coefficients/scott-pi";
import { countPairs } from "../coefficients/pair-table";
import type { Figure } from "../figure";
import type { Ratings } from "../ratings";
import type { ChosenCoefficient } from "../setup";

interface Ground {
  readonly coefficient: ChosenCoefficient;
  readonly ratings: Ratings;
  readonly agreement: Figure;
  readonly value: Figure;
  readonly f1: Figure | null;
  readonly ac1: Figure;
  readonly prevalence: number | null;
  /** Codings with the code, of all coders. */
  readonly uses: number;
}

/** Coefficients whose chance rises with the larger category, so that they fall where nearly all is in one. */
const byPrevalence: readonly ChosenCoefficient[] = ["alpha", "kappa", "fleiss"];
/** Coefficients that keep near percent agreement where a code is rare. */
const nearAgreement: readonly ChosenCoefficient[] = ["ac1", "brennanPrediger", "holsti"];
/** From here agreement looks high, below here a coefficient looks low, and beyond here one category is nearly all. */
const [high, low, extreme] = [0.85, 0.6, 0.1];
/** How far kappa may stand above Scott's pi before that is said. */
const raised = 0.05;
/** Fewer codings than this are few. */
const few = 6;

/**
 * Where a code's numbers mislead. "prevalence" and "bias" are the two paradoxes of Feinstein & Cicchetti (1990): high
 * agreement and low kappa where a code is rare (or everywhere), and a kappa that is higher because the two coders use a
 * code unequally often. "uncoded": agreement, or a coefficient that keeps near it, is high because nobody gave the code,
 * while of what somebody coded with it less than half is agreed. "few": hardly any codings. The limits are conventions of this product.
 */
export function listCautions(ground: Ground): Caution[] {
  const { coefficient, ratings, agreement, value, f1, ac1, prevalence, uses } = ground;
  const cautions: Caution[] = [];
  const agreed = agreement.value ?? 0;
  const isExtreme = prevalence !== null && (prevalence < extreme || prevalence > 1 - extreme);
  if (
    byPrevalence.includes(coefficient) &&
    agreed >= high &&
    value.value !== null &&
    value.value < low &&
    isExtreme &&
    ac1.value !== null
  )
    cautions.push({ kind: "prevalence", value: ac1.value });
  if (coefficient === "kappa" && ratings.coders === 2 && value.value !== null) {
    const pi = scottPi(countPairs(ratings, 0, 1)).value;
    if (pi !== null && value.value - pi >= raised) cautions.push({ kind: "bias", value: pi });
  }
  const shown = nearAgreement.includes(coefficient) ? (value.value ?? 0) : agreed;
  if (shown >= high && typeof f1?.value === "number" && f1.value < 0.5 && (prevalence ?? 0) < 0.5)
    cautions.push({ kind: "uncoded", value: f1.value });
  if (uses > 0 && uses < few) cautions.push({ kind: "few", value: uses });
  return cautions;
}
