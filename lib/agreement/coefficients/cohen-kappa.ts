import { type Figure, noFigure, quotient } from "../figure";
import type { Ratings } from "../ratings";
import { type AgreementWeights, noWeights } from "./agreement-weights";
import { marginsOf, pairVectors, type PairTable } from "./pair-table";
import type { UnitCoefficient } from "./unit-vectors";

/**
 * Cohen's kappa of two coders: (po - pe) / (1 - pe), where chance is what both coders' own shares of the categories would
 * make, pe = Σ p_i. p_.j w_ij (Cohen 1960, eq. 1; weighted: Cohen 1968). Computed from counts, so that whole numbers stay
 * exact up to 2^53. "oneCategory" where both put everything in the same one; 0, not undefined, where only one coder did.
 */
export function cohenKappa(table: PairTable, weights: AgreementWeights = noWeights): Figure {
  const { categories, counts } = table;
  const { total, equal, rows, columns } = marginsOf(table);
  if (total === 0) return noFigure("noUnits");
  let observed = 0;
  let expected = 0;
  if (weights === noWeights) {
    observed = equal;
    for (let category = 0; category < categories; category += 1)
      expected += rows[category]! * columns[category]!;
  } else
    for (let row = 0; row < categories; row += 1)
      for (let column = 0; column < categories; column += 1) {
        const weight = weights(row, column);
        observed += weight * counts[row * categories + column]!;
        expected += weight * rows[row]! * columns[column]!;
      }
  return quotient(total * observed - expected, total * total - expected, "oneCategory");
}

/** Cohen's kappa of two of the coders, to draw units again. */
export function cohenKappaByUnit(
  ratings: Ratings,
  first: number,
  second: number,
  weights: AgreementWeights = noWeights,
): UnitCoefficient {
  const { categories } = ratings;
  return {
    vectors: pairVectors(ratings, first, second),
    evaluate: (counts) => cohenKappa({ categories, counts }, weights),
  };
}
