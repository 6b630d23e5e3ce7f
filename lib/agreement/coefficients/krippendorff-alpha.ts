import { type Figure, figure, noFigure } from "../figure";
import type { Ratings } from "../ratings";
import { coincidenceVectors } from "./coincidences";
import { type Difference, nominal } from "./differences";
import { evaluateAll, type UnitCoefficient } from "./unit-vectors";

/**
 * What a coincidence matrix comes to: n, the sum of its n_c; Σ o_ck δ²_ck and Σ n_c n_k δ²_ck, both over c < k. The mean
 * differences are D_o = 2 `observed` / n and D_e = 2 `expected` / (n (n - 1)).
 */
export function disagreementOf(
  coincidences: Float64Array,
  categories: number,
  difference: Difference = nominal,
): { readonly total: number; readonly observed: number; readonly expected: number } {
  const used = new Float64Array(categories);
  let total = 0;
  for (let row = 0, at = 0; row < categories; row += 1) {
    for (let column = 0; column < categories; column += 1, at += 1) used[row]! += coincidences[at]!;
    total += used[row]!;
  }
  const differ = difference(used);
  let observed = 0;
  let expected = 0;
  for (let row = 0; row < categories; row += 1) {
    if (used[row] === 0) continue;
    for (let column = row + 1; column < categories; column += 1) {
      if (used[column] === 0) continue;
      const differs = differ(row, column);
      observed += coincidences[row * categories + column]! * differs;
      expected += used[row]! * used[column]! * differs;
    }
  }
  return { total, observed, expected };
}

/**
 * Alpha of a coincidence matrix: 1 - (n - 1) Σ o_ck δ²_ck / Σ n_c n_k δ²_ck. "noUnits" where nothing can be paired,
 * "oneCategory" where the values differ by nothing.
 */
export function alphaOfCoincidences(
  coincidences: Float64Array,
  categories: number,
  difference: Difference = nominal,
): Figure {
  const { total, observed, expected } = disagreementOf(coincidences, categories, difference);
  if (total === 0) return noFigure("noUnits");
  return expected === 0 ? noFigure("oneCategory") : figure(1 - ((total - 1) * observed) / expected);
}

/** Krippendorff's alpha, to draw units again. */
export const krippendorffAlphaByUnit = (
  ratings: Ratings,
  difference: Difference = nominal,
): UnitCoefficient => ({
  vectors: coincidenceVectors(ratings),
  evaluate: (sum) => alphaOfCoincidences(sum, ratings.categories, difference),
});

/**
 * Krippendorff's alpha of any number of coders, ratings missing or not: 1 - D_o / D_e, what differs within units against
 * what differs between any two values (Krippendorff 1980, 2011, 2019). Units with a single rating say nothing and are left
 * out. With two coders and N values it is 1 - (1 - Scott's pi)(N - 1) / N. Of a single category: of `collapse`d ratings;
 * of sets of codes: with `jaccard` or `masi`.
 */
export const krippendorffAlpha = (ratings: Ratings, difference: Difference = nominal): Figure =>
  evaluateAll(krippendorffAlphaByUnit(ratings, difference));
