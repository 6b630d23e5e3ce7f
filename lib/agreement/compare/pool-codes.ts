import { coincidenceVectors } from "../coefficients/coincidences";
import { type Difference, nominal, ratio } from "../coefficients/differences";
import { disagreementOf } from "../coefficients/krippendorff-alpha";
import { percentAgreementByUnit } from "../coefficients/percent-agreement";
import {
  mergeVectors,
  sumVectors,
  type UnitCoefficient,
  type UnitVectors,
  writeVectors,
} from "../coefficients/unit-vectors";
import { keepUsed } from "../coefficients/used-categories";
import { type Figure, figure, noFigure, quotient } from "../figure";
import type { Ratings } from "../ratings";
import type { RatedCode } from "./rate-code";

/** A code as a variable of its own: its coincidences, and how much its categories differ. */
interface PooledVariable {
  readonly vectors: UnitVectors;
  readonly categories: number;
  readonly difference: Difference;
}

/** A code that is given or not. */
const ofGiven = (ratings: Ratings): PooledVariable => ({
  vectors: coincidenceVectors(ratings),
  categories: ratings.categories,
  difference: nominal,
});

/** A code that is given so many times, which differ as numbers with a true zero do. */
function ofCounts(all: Ratings): PooledVariable {
  const { ratings, numbers } = keepUsed(all);
  return {
    vectors: coincidenceVectors(ratings),
    categories: ratings.categories,
    difference: ratio(numbers),
  };
}

/** The coincidences of several codes side by side, a group a unit. */
function joinCodes(
  variables: readonly PooledVariable[],
  groupsOf: readonly Int32Array[],
  groups: number,
): UnitVectors {
  const merged = variables.map(({ vectors }, code) => mergeVectors(vectors, groupsOf[code]!, groups));
  const width = merged.reduce((sum, each) => sum + each.width, 0);
  const writer = writeVectors(width, groups, width, false);
  for (let group = 0; group < groups; group += 1) {
    let first = 0;
    for (const { width: own, starts, indexes, amounts } of merged) {
      for (let at = starts[group]!; at < starts[group + 1]!; at += 1)
        writer.add(first + indexes[at]!, amounts[at]!);
      first += own;
    }
    writer.endUnit();
  }
  return writer.finish();
}

/**
 * Krippendorff's alpha over several codes: 1 - Σ D_o / Σ D_e, both sums over the codes, each a variable of its own;
 * made for alpha as pooled kappa is for kappa (De Vries, Elliott, Kanouse & Teleki 2008). Codes that nobody
 * gave add nothing. "noUnits" where nothing can be paired, "nothingCoded" where nothing differs between any two ratings.
 */
function evaluatePooledAlpha(sum: Float64Array, variables: readonly PooledVariable[]): Figure {
  let [allObserved, allExpected, paired, first] = [0, 0, 0, 0];
  for (const { categories, difference } of variables) {
    const own = sum.subarray(first, (first += categories ** 2));
    const { total, observed, expected } = disagreementOf(own, categories, difference);
    if (total < 2) continue;
    paired += total;
    allObserved += observed / total;
    allExpected += expected / (total * (total - 1));
  }
  if (paired === 0) return noFigure("noUnits");
  return allExpected === 0 ? noFigure("nothingCoded") : figure(1 - allObserved / allExpected);
}

const poolByGroup =
  (variableOf: (ratings: Ratings) => PooledVariable) =>
  (codes: readonly RatedCode[], groups: number): UnitCoefficient => {
    const variables = codes.map(({ ratings }) => variableOf(ratings));
    const groupsOf = codes.map(({ groupOf }) => groupOf);
    return {
      vectors: joinCodes(variables, groupsOf, groups),
      evaluate: (sum) => evaluatePooledAlpha(sum, variables),
    };
  };

/** Pooled alpha, to draw groups again: each group is a unit. Of codes that are given or not; and of how often they are. */
export const pooledAlphaByGroup = poolByGroup(ofGiven);
export const pooledCountAlphaByGroup = poolByGroup(ofCounts);

function poolAlpha(variables: readonly PooledVariable[]): Figure {
  const sums = variables.flatMap(({ vectors }) => [...sumVectors(vectors)]);
  return evaluatePooledAlpha(Float64Array.from(sums), variables);
}

/** Of all decisions on all codes: the share that agrees. */
function poolAgreement(codes: readonly Ratings[]): Figure {
  let [decided, agreed] = [0, 0];
  for (const ratings of codes) {
    const sum = sumVectors(percentAgreementByUnit(ratings).vectors);
    decided += sum[0]!;
    agreed += sum[1]!;
  }
  return quotient(agreed, decided, "noUnits");
}

/** Pooled alpha; and of all decisions on all codes: the share that agrees, and F1. */
export function poolCodes(codes: readonly Ratings[]) {
  const sums = codes.map((ratings) => sumVectors(coincidenceVectors(ratings)));
  const add = (place: number) => sums.reduce((rest, sum) => rest + sum[place]!, 0);
  return {
    agreement: poolAgreement(codes),
    value: poolAlpha(codes.map(ofGiven)),
    f1: quotient(add(3), add(2) + add(3), "nothingCoded"),
  };
}

/** Pooled alpha of numbers with a true zero, and the share of numbers that are equal. */
export const poolCounts = (codes: readonly Ratings[]) => ({
  agreement: poolAgreement(codes),
  value: poolAlpha(codes.map(ofCounts)),
  f1: null,
});
