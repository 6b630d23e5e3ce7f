import { expect, it, describe } from "vitest";
import { hasShared, readShared } from "@/lib/text/testing/shared-folder";
import type { Figure } from "../figure";
import type { Ratings } from "../ratings";
import { rateSets, ratingsOfCode, type SetRatings } from "../set-ratings";
import { positiveAgreement } from "./against-standard";
import {
  type AgreementWeights,
  givenWeights,
  linearWeights,
  noWeights,
  quadraticWeights,
} from "./agreement-weights";
import { Redraws } from "./redraws";
import { bootstrap, confidence } from "./bootstrap";
import { brennanPrediger } from "./brennan-prediger";
import { meanKappa, microF1, pooledKappa, stackedKappa } from "./code-summaries";
import { cohenKappa } from "./cohen-kappa";
import { cohenKappaErrors } from "./cohen-kappa-error";
import { collapse } from "./collapse";
import { congerKappa } from "./conger-kappa";
import { type Difference, interval, nominal, ordinal, ratio } from "./differences";
import { fleissKappa, fleissKappaSe0 } from "./fleiss-kappa";
import { gwetAc1, gwetAc2, gwetAcSe } from "./gwet-ac";
import { kappaMax } from "./kappa-max";
import { krippendorffAlpha, krippendorffAlphaByUnit } from "./krippendorff-alpha";
import { lightKappa } from "./light-kappa";
import { countPairs, type PairTable } from "./pair-table";
import { percentAgreement } from "./percent-agreement";
import { biasIndex, pabak, prevalenceIndex } from "./prevalence-and-bias";
import { scottPi } from "./scott-pi";
import { jaccard, masi } from "./set-differences";
import { drawLcgRatings } from "./testing/lcg-ratings";
import { rate, rateCounts, rateTable } from "./testing/rate";

interface Options {
  readonly [name: string]: unknown;
  readonly coders?: readonly [number, number];
  readonly category?: number | string;
  readonly code?: string;
  readonly metric?: string;
  readonly weights?: string;
  readonly agreement_weights?: readonly (readonly number[])[];
  readonly missing?: "items" | "values" | "pairs" | "gwet";
}
interface Expected {
  readonly coefficient: string;
  readonly value: number | null;
  readonly tolerance: number;
  readonly options?: Options;
}
interface Data {
  readonly coders: number;
  readonly ratings?: readonly (readonly (number | string | null)[])[];
  readonly table?: readonly (readonly number[])[];
  readonly counts?: readonly (readonly number[])[];
  readonly categories?: readonly (number | string)[];
  readonly multilabel?: boolean;
  readonly codes?: readonly string[];
  readonly generator?: string;
}
interface Vector {
  readonly id: string;
  readonly kind: "coding" | "unitizing";
  readonly data: Data;
  readonly expected: readonly Expected[];
}

/** What the coefficients are asked about. */
interface Case {
  readonly ratings: Ratings;
  readonly names: readonly (number | string)[];
  readonly sets: SetRatings | null;
  readonly codes: readonly string[];
}

function readSets(rows: readonly (readonly (readonly string[] | null)[])[], codes: readonly string[]): Case {
  const sets = rateSets(rows.length, rows[0]!.length, codes.length, (unit, coder) => {
    const given = rows[unit]![coder]!;
    return given && given.map((code) => codes.indexOf(code));
  });
  return { ratings: sets, names: [], sets, codes };
}

function readCase(data: Data): Case {
  if (data.multilabel)
    return readSets(data.ratings as unknown as (readonly (readonly string[] | null)[])[], data.codes!);
  if (data.generator === "lcg-ratings") {
    const ratings = drawLcgRatings(data as unknown as Parameters<typeof drawLcgRatings>[0]);
    return { ratings, names: Array.from({ length: ratings.categories }, (_, k) => k), sets: null, codes: [] };
  }
  const ratings = data.table
    ? rateTable(data.table, data.categories!)
    : data.counts
      ? rateCounts(data.counts, data.categories!)
      : data.ratings && rate(data.ratings, data.categories);
  if (!ratings) throw new Error(`unknown data: ${Object.keys(data).join(", ")}`);
  return { ratings, names: ratings.names, sets: null, codes: [] };
}

function differenceOf({ names, sets }: Case, metric: string | undefined): Difference {
  const known: Record<string, () => Difference> = {
    nominal: () => nominal,
    ordinal: () => ordinal,
    interval: () => interval(names as number[]),
    ratio: () => ratio(names as number[]),
    jaccard: () => jaccard(sets!.sets),
    masi: () => masi(sets!.sets),
  };
  if (metric === undefined || !known[metric]) throw new Error(`unknown metric ${metric}`);
  return known[metric]();
}

function weightsOf({ ratings }: Case, { weights, agreement_weights: table }: Options): AgreementWeights {
  if (table) return givenWeights(table);
  if (weights === undefined) return noWeights;
  if (weights === "linear") return linearWeights(ratings.categories);
  if (weights === "quadratic") return quadraticWeights(ratings.categories);
  throw new Error(`unknown weights ${weights}`);
}

const pairOf = (of: Case, { coders: [first, second] = [0, 1] }: Options): PairTable =>
  countPairs(of.ratings, first, second);
const categoryOf = ({ names }: Case, { category }: Options): number => {
  const index = names.indexOf(category!);
  if (index < 0) throw new Error(`unknown category ${category}`);
  return index;
};
const ofCode = ({ sets, codes }: Case, { code }: Options): Ratings =>
  ratingsOfCode(sets!, codes.indexOf(code!));
const tablesOf = ({ sets, codes }: Case): PairTable[] =>
  codes.map((_, code) => countPairs(ratingsOfCode(sets!, code), 0, 1));

const coefficients: Record<string, (of: Case, options: Options) => Figure> = {
  percent_agreement: ({ ratings }, { missing = "items" }) =>
    percentAgreement(ratings, missing as "items" | "values" | "pairs"),
  cohen_kappa: (of, options) => cohenKappa(pairOf(of, options), weightsOf(of, options)),
  cohen_kappa_se: (of, options) => cohenKappaErrors(pairOf(of, options), weightsOf(of, options)).se,
  cohen_kappa_se0: (of, options) => cohenKappaErrors(pairOf(of, options), weightsOf(of, options)).se0,
  category_cohen_kappa: (of, options) =>
    cohenKappa(countPairs(collapse(of.ratings, categoryOf(of, options)), 0, 1)),
  kappa_max: (of, options) => kappaMax(pairOf(of, options)),
  pabak: (of, options) => pabak(pairOf(of, options)),
  prevalence_index: (of, options) => prevalenceIndex(pairOf(of, options)),
  bias_index: (of, options) => biasIndex(pairOf(of, options)),
  positive_agreement: (of, options) => positiveAgreement(pairOf(of, options), categoryOf(of, options)),
  scott_pi: (of, options) => scottPi(pairOf(of, options)),
  fleiss_kappa: ({ ratings }) => fleissKappa(ratings),
  fleiss_kappa_category: (of, options) => fleissKappa(collapse(of.ratings, categoryOf(of, options))),
  fleiss_kappa_se0: ({ ratings }) => fleissKappaSe0(ratings),
  conger_kappa: ({ ratings }) => congerKappa(ratings),
  light_kappa: ({ ratings }) => lightKappa(ratings),
  brennan_prediger: ({ ratings }) => brennanPrediger(ratings),
  gwet_ac1: ({ ratings }) => gwetAc1(ratings),
  gwet_ac1_se: ({ ratings }) => gwetAcSe(ratings),
  gwet_ac2: (of, options) => gwetAc2(of.ratings, weightsOf(of, options)),
  krippendorff_alpha: (of, { metric }) => krippendorffAlpha(of.ratings, differenceOf(of, metric)),
  krippendorff_alpha_category: (of, options) =>
    krippendorffAlpha(collapse(of.ratings, categoryOf(of, options))),
  krippendorff_alpha_ci_low: (of, options) => ({ value: interval95(of, options).low }),
  krippendorff_alpha_ci_high: (of, options) => ({ value: interval95(of, options).high }),
  code_cohen_kappa: (of, options) => cohenKappa(countPairs(ofCode(of, options), 0, 1)),
  code_krippendorff_alpha: (of, options) => krippendorffAlpha(ofCode(of, options)),
  mean_code_kappa: (of) => meanKappa(tablesOf(of)).figure,
  pooled_kappa: (of) => pooledKappa(tablesOf(of)),
  stacked_kappa: (of) => stackedKappa(tablesOf(of)),
  micro_f1: (of) => microF1(tablesOf(of)),
};

function interval95(of: Case, { metric, level, method, resamples }: Options) {
  if (level !== confidence || method !== "bootstrap-units-percentile") throw new Error("another interval");
  const coefficient = krippendorffAlphaByUnit(of.ratings, differenceOf(of, metric));
  return bootstrap(coefficient, new Redraws(1, resamples as number))!;
}

/** Options that the table above reads, or that say what is the case anyway. */
const knownOptions = new Set([
  ...["coders", "category", "code", "metric", "weights", "agreement_weights", "missing"],
  ...["level", "method", "resamples"],
]);

describe.skipIf(!hasShared)("published examples in ../shared/agreement", () => {
  const vectors = (hasShared ? JSON.parse(readShared("agreement/vectors.json")) : []) as readonly Vector[];
  const coding = vectors.filter(({ kind }) => kind !== "unitizing");
  const cases = coding.map(({ id, data, expected }) => [id, data, expected] as const);

  it("are all there", () => {
    expect(coding.map(({ kind }) => kind)).toEqual(Array(45).fill("coding"));
    expect(coding.flatMap(({ expected }) => expected)).toHaveLength(342);
  });

  it.each(cases)("%s", (_, data, expected) => {
    const of = readCase(data);
    for (const { coefficient, value, tolerance, options = {} } of expected) {
      const unknown = Object.keys(options).filter((option) => !knownOptions.has(option));
      const compute = coefficients[coefficient];
      expect({ coefficient, known: compute !== undefined, unknown }).toEqual({
        coefficient,
        known: true,
        unknown: [],
      });
      const found = compute!(of, options).value;
      const name = `${coefficient} ${JSON.stringify(options)}`;
      if (value === null) expect(found, name).toBeNull();
      else expect(Math.abs(found! - value), `${name}: ${found}, not ${value}`).toBeLessThanOrEqual(tolerance);
    }
  });
});
