import { describe, expect, it } from "vitest";
import { rateSets } from "../set-ratings";
import { compareWithStandard, positiveAgreement } from "./against-standard";
import { givenWeights, quadraticWeights } from "./agreement-weights";
import { brennanPrediger } from "./brennan-prediger";
import { meanKappa, microF1, pooledKappa } from "./code-summaries";
import { cohenKappa } from "./cohen-kappa";
import { cohenKappaErrors } from "./cohen-kappa-error";
import { collapse } from "./collapse";
import { interval, ordinal, ratio } from "./differences";
import { fleissKappa, fleissKappaSe0 } from "./fleiss-kappa";
import { gwetAc1, gwetAc2, gwetAcSe } from "./gwet-ac";
import { holsti } from "./holsti";
import { kappaMax } from "./kappa-max";
import { krippendorffAlpha } from "./krippendorff-alpha";
import { countPairs } from "./pair-table";
import { percentAgreement } from "./percent-agreement";
import { biasIndex, pabak, prevalenceIndex } from "./prevalence-and-bias";
import { scottPi } from "./scott-pi";
import { jaccard, masi } from "./set-differences";
import { krippendorff2011 } from "../testing/krippendorff-2011";
import { rate, rateCounts, rateTable } from "./testing/rate";

const ofTable = (table: readonly (readonly number[])[]) =>
  countPairs(rateTable(table, Object.keys(table)), 0, 1);

/** Sections C to E. */
const rated2011 = rate(krippendorff2011);

describe("Krippendorff 2011", () => {
  it("prints these alphas", () => {
    const { names } = rated2011;
    expect(krippendorffAlpha(rated2011).value).toBeCloseTo(0.743, 3);
    expect(krippendorffAlpha(rated2011, ordinal).value).toBeCloseTo(0.815, 3);
    expect(krippendorffAlpha(rated2011, interval(names)).value).toBeCloseTo(0.849, 3);
    expect(krippendorffAlpha(rated2011, ratio(names)).value).toBeCloseTo(0.797, 3);
  });

  it("has three percent agreements, by what a unit with missing ratings counts", () => {
    expect(percentAgreement(rated2011).value).toBeCloseTo(9 / 11, 12);
    expect(percentAgreement(rated2011, "values").value).toBeCloseTo(0.8, 12);
    expect(percentAgreement(rated2011, "pairs").value).toBeCloseTo(43 / 55, 12);
  });

  it("has the coefficients that Gwet prints of it", () => {
    expect(gwetAc1(rated2011).value).toBeCloseTo(0.775, 3);
    expect(fleissKappa(rated2011).value).toBeCloseTo(0.761, 3);
    expect(brennanPrediger(rated2011).value).toBeCloseTo(0.773, 3);
  });
});

describe("Cohen 1960, table 2", () => {
  const ratings = rateTable(
    [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ],
    [1, 2, 3],
  );
  const table = countPairs(ratings, 0, 1);

  it("has kappa 0.492, of at most 0.831", () => {
    expect(cohenKappa(table).value).toBeCloseTo(0.492, 3);
    expect(kappaMax(table).value).toBeCloseTo(0.831, 3);
  });
  it("has the AC1 and AC2 that Gwet prints of it", () => {
    expect(gwetAc1(ratings).value).toBeCloseTo(0.57597, 5);
    expect(gwetAc2(ratings, quadraticWeights(3)).value).toBeCloseTo(0.63855, 5);
  });
});

it("Fleiss, Cohen & Everitt 1969: kappa and its errors, unweighted and weighted", () => {
  const table = ofTable([
    [106, 10, 4],
    [22, 28, 10],
    [2, 12, 6],
  ]);
  const weights = givenWeights([
    [1, 0, 4 / 9],
    [0, 1, 6 / 9],
    [4 / 9, 6 / 9, 1],
  ]);
  expect(cohenKappa(table).value).toBeCloseTo(0.429, 3);
  expect(cohenKappaErrors(table).se.value! ** 2).toBeCloseTo(0.002885, 6);
  expect(cohenKappaErrors(table).se0.value! ** 2).toBeCloseTo(0.003082, 6);
  expect(cohenKappa(table, weights).value).toBeCloseTo(0.507, 3);
  expect(cohenKappaErrors(table, weights).se.value! ** 2).toBeCloseTo(0.003248, 6);
  expect(cohenKappaErrors(table, weights).se0.value! ** 2).toBeCloseTo(0.004269, 6);
});

it("Fleiss 1971: thirty subjects, six psychiatrists, five diagnoses", () => {
  const rows =
    "00060 03003 01401 00006 03030 20400 00402 20310 20040 00006 10050 11040 03300 10050 02031 00501 30012 51000 02040 10203 00006 01050 02013 20040 10041 05010 40002 02040 10500 00006";
  const counts = rows.split(" ").map((row) => [...row].map(Number));
  const ratings = rateCounts(counts, [1, 2, 3, 4, 5]);
  expect(percentAgreement(ratings).value).toBeCloseTo(0.5556, 4);
  expect(fleissKappa(ratings).value).toBeCloseTo(0.43, 3);
  const ofCategories = [0, 1, 2, 3, 4].map((category) => fleissKappa(collapse(ratings, category)).value);
  [0.245, 0.245, 0.52, 0.471, 0.566].forEach((value, at) => expect(ofCategories[at]).toBeCloseTo(value, 3));
  expect(fleissKappa(ratings).value! / fleissKappaSe0(ratings).value!).toBeCloseTo(17.65, 2);
});

it("Artstein & Poesio 2008: pi, kappa, S and agreement on each category", () => {
  const ratings = rateTable(
    [
      [20, 10],
      [20, 50],
    ],
    ["STAT", "IReq"],
  );
  const table = countPairs(ratings, 0, 1);
  expect(scottPi(table).value).toBeCloseTo(0.341, 3);
  expect(cohenKappa(table).value).toBeCloseTo(0.348, 3);
  expect(brennanPrediger(ratings).value).toBeCloseTo(0.4, 12);
  expect(positiveAgreement(table, 0).value).toBeCloseTo(0.571, 3);
  expect(positiveAgreement(table, 1).value).toBeCloseTo(0.769, 3);
});

describe("Feinstein & Cicchetti 1990", () => {
  it.each([
    ["balanced", [[40, 9], [6, 45]], 0.7, 0.7007, 0.05, 0.03], // prettier-ignore
    ["skewed: the same agreement", [[80, 10], [5, 5]], 0.32, 0.808, 0.75, 0.05], // prettier-ignore
  ] as const)("%s", (_, counts, kappa, ac1, prevalence, bias) => {
    const ratings = rateTable(counts, ["yes", "no"]);
    const table = countPairs(ratings, 0, 1);
    expect(percentAgreement(ratings).value).toBeCloseTo(0.85, 12);
    expect(pabak(table).value).toBeCloseTo(0.7, 12);
    expect(cohenKappa(table).value).toBeCloseTo(kappa, 2);
    expect(gwetAc1(ratings).value).toBeCloseTo(ac1, 3);
    expect(prevalenceIndex(table).value).toBeCloseTo(prevalence, 12);
    expect(biasIndex(table).value).toBeCloseTo(bias, 12);
  });
});

it("Gwet 2014: the standard error of AC1 for two abstractors", () => {
  const ratings = rateTable(
    [
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    ],
    ["Ectopic", "AIU", "NIU"],
  );
  expect(gwetAc1(ratings).value).toBeCloseTo(0.84933, 5);
  expect(gwetAcSe(ratings).value).toBeCloseTo(0.04344, 4);
});

describe("by hand", () => {
  it("Holsti counts against coders what only one of them rated", () => {
    const ratings = rate([
      ["a", "a"],
      ["a", "b"],
      ["b", null],
      [null, null],
    ]);
    expect(holsti(ratings, 0, 1).value).toBeCloseTo(2 / 5, 12);
    expect(percentAgreement(ratings).value).toBe(0.5);
  });

  it("alpha of three coders counts a pair by a half, also where none is missing", () => {
    const rows = ["aaa", "aab", "abb", "bbb", "bbc", "ccc", "ccc", "cca"].map((unit) => [...unit]);
    expect(krippendorffAlpha(rate(rows)).value).toBeCloseTo(1 - (23 * 4) / (7 * 8 + 7 * 9 + 8 * 9), 12);
  });

  it("precision, recall and F1 against a standard", () => {
    const table = ofTable([
      [50, 10],
      [5, 15],
    ]);
    const { precision, recall, f1 } = compareWithStandard(table, 1);
    expect([precision.value, recall.value, f1.value]).toEqual([0.75, 0.6, 30 / 45]);
  });

  it("nothing coded has no precision, recall or F1", () => {
    const nothing = { value: null, reason: "nothingCoded" };
    const table = ofTable([
      [9, 0],
      [0, 0],
    ]);
    expect(compareWithStandard(table, 1)).toEqual({ precision: nothing, recall: nothing, f1: nothing });
  });

  it("means over codes leave out codes that have no kappa, and count them", () => {
    const tables = [ofTable([[5, 0], [0, 5]]), ofTable([[5, 3], [2, 0]]), ofTable([[10, 0], [0, 0]])]; // prettier-ignore
    const second = (5 - 6.2) / (10 - 6.2);
    expect(meanKappa(tables).figure.value).toBeCloseTo((1 + second) / 2, 12);
    expect(meanKappa(tables).leftOut).toBe(1);
    expect(meanKappa(tables.slice(2))).toMatchObject({ figure: { reason: "partUndefined" }, leftOut: 1 });
    expect(meanKappa([])).toMatchObject({ figure: { reason: "noUnits" }, leftOut: 0 });
    expect(pooledKappa(tables).value).toBeCloseTo((2.5 - 2.12) / (3 - 2.12), 12);
    const withEmpty = [...tables, ofTable([[0, 0], [0, 0]])]; // prettier-ignore
    expect(pooledKappa(withEmpty)).toEqual(pooledKappa(tables));
    expect(microF1(tables).value).toBeCloseTo(10 / 15, 12);
  });

  it("sets differ by what they do not share", () => {
    const sets = [[], [0], [0, 1], [1, 2]];
    const [byJaccard, byMasi] = [jaccard(sets)(new Float64Array(4)), masi(sets)(new Float64Array(4))];
    const differences = (differ: (one: number, other: number) => number) =>
      [[0, 0], [0, 1], [1, 2], [2, 3], [1, 3]].map(([one, other]) => differ(one!, other!)); // prettier-ignore
    differences(byJaccard).forEach((d, at) => expect(d).toBeCloseTo([0, 1, 1 / 2, 2 / 3, 1][at]!, 12));
    differences(byMasi).forEach((d, at) => expect(d).toBeCloseTo([0, 1, 2 / 3, 8 / 9, 1][at]!, 12));
  });

  it("ratings by sets number each set once, and keep what was not rated apart from the empty set", () => {
    const given = [[[1, 0], [0, 1, 1]], [[], null]]; // prettier-ignore
    const ratings = rateSets(2, 2, 2, (unit, coder) => given[unit]![coder]!);
    expect(ratings).toMatchObject({ categories: 2, sets: [[0, 1], []] });
    expect([...ratings.values]).toEqual([0, 0, 1, -1]);
  });
});
