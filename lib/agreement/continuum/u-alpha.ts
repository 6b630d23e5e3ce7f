import { type Figure, figure, noFigure, quotient } from "../figure";
import type { UnitLengths } from "./unit-lengths";

/*
 * Krippendorff's alphas for what coders cut out of a continuum themselves (Krippendorff, Mathet, Bouvry & Widlöcher 2016;
 * Krippendorff 2019, section 12.6). They do not see that one coder cut a unit in two: `alphaU` does.
 */

const sum = (numbers: Iterable<number>): number => {
  let total = 0;
  for (const each of numbers) total += each;
  return total;
};

/** Why all alphas have no value: no text, fewer than two coders, or nothing but gaps. */
function findNothing({ coders, values, given }: UnitLengths): Figure | null {
  const total = sum(given);
  if (total === 0 || coders < 2) return noFigure("noUnits");
  return given[values - 1] === total ? noFigure("nothingCoded") : null;
}

/**
 * uα, of units, gaps and codes in one: 1 - (l.. - Σ l_cc) / (l.. - Σ ε_cc), with
 * ε_ck = l.. (l_c. l_.k - [c = k] S_c) / (l..² - Σ S). "oneCategory" where everybody gave all the text the same code.
 */
export function uAlpha(lengths: UnitLengths): Figure {
  const nothing = findNothing(lengths);
  if (nothing !== null) return nothing;
  const { coders, values, shared, given, selfPairs } = lengths;
  const total = sum(given);
  let same = 0;
  for (let value = 0; value < values; value += 1) same += shared[value * values + value]!;
  const expectedApart = total ** 2 - sum(given.map((size) => size ** 2));
  if (expectedApart === 0) return noFigure("oneCategory");
  const observed = total - same / (coders - 1);
  return figure(1 - (observed * (total ** 2 - sum(selfPairs))) / (total * expectedApart));
}

/** |uα, of what is unit and what is gap, whatever the codes: 1 - l_φ¬φ / ε_φ¬φ. "oneCategory" where there are no gaps. */
export function uAlphaBinary(lengths: UnitLengths): Figure {
  const nothing = findNothing(lengths);
  if (nothing !== null) return nothing;
  const { coders, values, shared, given, selfPairs } = lengths;
  const total = sum(given);
  const gaps = given[values - 1]!;
  if (gaps === 0) return noFigure("oneCategory");
  const apart = sum(shared.subarray(values * (values - 1), values * values - 1)) / (coders - 1);
  return figure(1 - (apart * (total ** 2 - sum(selfPairs))) / (total * gaps * (total - gaps)));
}

/** l*_.k and l*_kk, both times (m - 1) and so whole: by code, what is paired with another coder's unit, and with one of the same code. */
function pairUnits({ values, shared }: UnitLengths): { paired: Float64Array; same: Float64Array } {
  const codes = values - 1;
  const paired = new Float64Array(codes);
  const same = new Float64Array(codes);
  for (let code = 0; code < codes; code += 1) {
    paired[code] = sum(shared.subarray(code * values, code * values + codes));
    same[code] = shared[code * values + code]!;
  }
  return { paired, same };
}

/**
 * cuα, of the codes where coders' units overlap: as `uAlpha` without φ, and with S*_c for S_c. "noUnits" where no units
 * overlap, "oneCategory" where all that do have one code.
 */
export function cuAlpha(lengths: UnitLengths): Figure {
  const nothing = findNothing(lengths);
  if (nothing !== null) return nothing;
  const { paired, same } = pairUnits(lengths);
  const total = sum(paired);
  if (total === 0) return noFigure("noUnits");
  const expectedApart = total ** 2 - sum(paired.map((size) => size ** 2));
  if (expectedApart === 0) return noFigure("oneCategory");
  const selfPairs = sum(lengths.coveredPairs) * (lengths.coders - 1);
  return figure(1 - ((total - sum(same)) * (total ** 2 - selfPairs)) / (total * expectedApart));
}

/** l*.. / l..: the share of all text at which `cuAlpha` looks; "noUnits" for no text. */
export function cuCoverage(lengths: UnitLengths): Figure {
  const total = sum(lengths.given) * (lengths.coders - 1);
  return quotient(sum(pairUnits(lengths).paired), total, "noUnits");
}

/**
 * (k)uα, of one code where its units overlap with other coders' units:
 * 1 - (ε*_.k / l*_.k) (l*_.k - l*_kk) / (ε*_.k - ε*_kk). "nothingCoded" where nobody gave the code, "noUnits" where its
 * units overlap with none, "oneCategory" where all units that overlap have it.
 */
export function kuAlpha(lengths: UnitLengths, code: number): Figure {
  const nothing = findNothing(lengths);
  if (nothing !== null) return nothing;
  if (lengths.given[code] === 0) return noFigure("nothingCoded");
  const { paired, same } = pairUnits(lengths);
  const total = sum(paired);
  const own = paired[code]!;
  if (own === 0) return noFigure("noUnits");
  if (own === total) return noFigure("oneCategory");
  const selfPairs = lengths.coveredPairs[code]! * (lengths.coders - 1);
  // l*_.k ε*_.k / (ε*_.k - ε*_kk), of which the common factor is left out.
  const chance = (own * total - selfPairs) / (total - own);
  return figure(1 - (chance * (own - same[code]!)) / own ** 2);
}

/** l*_.k / l_.k: the share of a code's text at which `kuAlpha` looks; "nothingCoded" where nobody gave it. */
export function kuCoverage(lengths: UnitLengths, code: number): Figure {
  const { coders, given } = lengths;
  return quotient(pairUnits(lengths).paired[code]!, given[code]! * (coders - 1), "nothingCoded");
}
