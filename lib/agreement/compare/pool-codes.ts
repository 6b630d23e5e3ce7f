import { coincidenceVectors } from "../coefficients/coincidences";
import { percentAgreementByUnit } from "../coefficients/percent-agreement";
import {
  mergeVectors,
  sumVectors,
  type UnitCoefficient,
  type UnitVectors,
  writeVectors,
} from "../coefficients/unit-vectors";
import { type Figure, figure, noFigure, quotient } from "../figure";
import type { Ratings } from "../ratings";
import type { RatedCode } from "./rate-code";

/** Numbers of a code's coincidences: those of two categories. */
const width = 4;

/** The coincidences of several codes side by side, a group a unit. */
function joinCodes(codes: readonly RatedCode[], groups: number): UnitVectors {
  const merged = codes.map(({ ratings, groupOf }) =>
    mergeVectors(coincidenceVectors(ratings), groupOf, groups),
  );
  const writer = writeVectors(width * codes.length, groups, width * codes.length, false);
  for (let group = 0; group < groups; group += 1) {
    merged.forEach(({ starts, indexes, amounts }, code) => {
      for (let at = starts[group]!; at < starts[group + 1]!; at += 1)
        writer.add(code * width + indexes[at]!, amounts[at]!);
    });
    writer.endUnit();
  }
  return writer.finish();
}

/**
 * Krippendorff's alpha over several codes: 1 - Σ D_o / Σ D_e, both sums over the codes, each a variable of its own of two
 * categories; made for alpha as pooled kappa is for kappa (De Vries, Elliott, Kanouse & Teleki 2008). Codes that nobody
 * gave add nothing. "noUnits" where nothing can be paired, "nothingCoded" where nothing differs between any two ratings.
 */
function evaluatePooledAlpha(sum: Float64Array): Figure {
  let [observed, expected, paired] = [0, 0, 0];
  for (let at = 0; at < sum.length; at += width) {
    const [zero, one] = [sum[at]! + sum[at + 1]!, sum[at + 2]! + sum[at + 3]!];
    const total = zero + one;
    if (total < 2) continue;
    paired += total;
    observed += sum[at + 1]! / total;
    expected += (zero * one) / (total * (total - 1));
  }
  if (paired === 0) return noFigure("noUnits");
  return expected === 0 ? noFigure("nothingCoded") : figure(1 - observed / expected);
}

/** Pooled alpha, to draw groups again: each group is a unit. */
export const pooledAlphaByGroup = (codes: readonly RatedCode[], groups: number): UnitCoefficient => ({
  vectors: joinCodes(codes, groups),
  evaluate: evaluatePooledAlpha,
});

/** Pooled alpha; and of all decisions on all codes: the share that agrees, and F1. */
export function poolCodes(codes: readonly Ratings[]) {
  const sums = codes.map((ratings) => sumVectors(coincidenceVectors(ratings)));
  const add = (place: number) => sums.reduce((rest, sum) => rest + sum[place]!, 0);
  let [decided, agreed] = [0, 0];
  for (const ratings of codes) {
    const sum = sumVectors(percentAgreementByUnit(ratings).vectors);
    decided += sum[0]!;
    agreed += sum[1]!;
  }
  return {
    agreement: quotient(agreed, decided, "noUnits"),
    value: evaluatePooledAlpha(Float64Array.from(sums.flatMap((sum) => [...sum]))),
    f1: quotient(add(3), add(2) + add(3), "nothingCoded"),
  };
}
