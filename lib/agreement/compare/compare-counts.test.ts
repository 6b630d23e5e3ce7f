import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gwetAc2 } from "../coefficients/gwet-ac";
import { interval, ordinal, ratio } from "../coefficients/differences";
import { quadraticWeights } from "../coefficients/agreement-weights";
import { krippendorffAlpha } from "../coefficients/krippendorff-alpha";
import { rate } from "../coefficients/testing/rate";
import type { Figure } from "../figure";
import { fitSetup, fittingCoefficients } from "../fitting-coefficients";
import { agreementUnits, type ChosenCoefficient, chosenCoefficients, defaultSetup } from "../setup";
import { codedDocument, coding } from "../testing/coded-document";
import { compareStudy } from "./compare-study";
import { krippendorff2011 } from "@/lib/agreement/testing/krippendorff-2011";

/** Documents in which each coder gave the code "x" so often; null for one who has not finished. */
const documentsOf = (counts: readonly (readonly (number | null)[])[]) =>
  counts.map((own, at) =>
    codedDocument("word", [], {
      id: String(at),
      layers: own.map((count) => ({
        finished: count !== null,
        codings: Array.from({ length: count ?? 3 }, () => coding("x", [0, 4])),
      })),
    }),
  );

function compare(
  counts: readonly (readonly (number | null)[])[],
  coefficient: ChosenCoefficient = "alphaRatio",
  more: { uncodedCounts?: boolean } = {},
) {
  return compareStudy({
    setup: { ...defaultSetup, unit: "frequency", coefficient, ...more },
    codes: [["x"]],
    codeIds: ["x"],
    documents: documentsOf(counts),
    pairs: [[0, 1]],
    standard: null,
  });
}

describe("documents by frequency", () => {
  it.each<[ChosenCoefficient, number]>([
    ["alphaOrdinal", 0.815],
    ["alphaInterval", 0.849],
    ["alphaRatio", 0.797],
  ])("gives the krippendorff2011 %s", (coefficient, value) => {
    const { codes } = compare(krippendorff2011, coefficient);
    expect(codes[0]!.value.value).toBeCloseTo(value, 3);
  });

  it.each<[ChosenCoefficient, number]>([
    // Of 3 documents with 0 and 0, 1 and 2, 4 and 4: Σ d / n = 1 / 3, chance Σ d of all nine pairs / 9 = 17 / 9, or 51 / 9.
    ["kappaLinear", 1 - (3 * 1) / 17],
    ["kappaQuadratic", 1 - (3 * 1) / 51],
  ])("weighs what two coders differ by: %s", (coefficient, value) => {
    const [code] = compare(
      [
        [0, 0],
        [1, 2],
        [4, 4],
      ],
      coefficient,
    ).codes;
    expect(code!.value.value).toBeCloseTo(value, 12);
    expect(code!.pairs[0]).toEqual(code!.value);
  });

  it("agrees with the coefficients of all numbers up to the greatest, used or not", () => {
    const tables = fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.nat(7)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(tables, (counts) => {
        const categories = 1 + Math.max(...counts.flat());
        const numbers = Array.from({ length: categories }, (_, number) => number);
        const ratings = rate(counts, numbers);
        const expected: [ChosenCoefficient, Figure][] = [
          ["alphaRatio", krippendorffAlpha(ratings, ratio(numbers))],
          ["alphaInterval", krippendorffAlpha(ratings, interval(numbers))],
          ["alphaOrdinal", krippendorffAlpha(ratings, ordinal)],
          ["ac2Quadratic", gwetAc2(ratings, quadraticWeights(categories))],
        ];
        for (const [coefficient, { value }] of expected) {
          const { codes, pooled } = compare(counts, coefficient);
          if (value === null) expect(codes[0]!.value.value).toBeNull();
          else expect(codes[0]!.value.value).toBeCloseTo(value, 9);
          if (coefficient === "alphaRatio" && value !== null)
            expect(pooled.value.value).toBeCloseTo(value, 9);
        }
      }),
      { seed: 4, numRuns: 100 },
    );
  });

  it("has no F1, the share of ratings that are not 0, and each document's share of equal numbers", () => {
    const { codes, pooled, units, uncodedShare, pooledByDocument } = compare([
      [0, 0],
      [1, 2],
      [3, 3],
      [0, 1],
    ]);
    expect([units, uncodedShare, pooled.f1]).toEqual([4, 1 / 4, null]);
    expect(codes[0]).toMatchObject({
      f1: null,
      prevalence: 5 / 8,
      uses: [4, 6],
      agreement: { value: 1 / 2 },
    });
    expect(pooledByDocument.map(({ agreement }) => agreement.value)).toEqual([1, 0, 1, 0]);
  });

  it("leaves out documents that nobody coded where that is asked", () => {
    const { codes } = compare(
      [
        [0, 0],
        [1, 2],
        [3, 3],
      ],
      "alphaRatio",
      { uncodedCounts: false },
    );
    expect(codes[0]!.agreement.value).toBe(1 / 2);
  });

  it("says why there is none where nobody gave the code", () => {
    expect(compare([[0, 0]]).codes[0]!.value).toEqual({ value: null, reason: "oneCategory" });
  });
});

describe("fitSetup", () => {
  it("keeps a coefficient that the unit has, and takes the usual one for another", () => {
    for (const unit of agreementUnits)
      for (const coders of [2, 3])
        for (const coefficient of chosenCoefficients) {
          const fitting = fittingCoefficients(unit, coders);
          const { coefficient: fitted } = fitSetup({ ...defaultSetup, unit, coefficient }, coders);
          expect(fitted).toBe(fitting.includes(coefficient) ? coefficient : fitting[0]);
        }
    expect(fitSetup({ ...defaultSetup, unit: "frequency" }, 3).coefficient).toBe("alphaRatio");
  });

  it("has weighted kappa of two coders only", () => {
    expect(fittingCoefficients("frequency", 2)).toContain("kappaLinear");
    expect(fittingCoefficients("frequency", 3)).not.toContain("kappaLinear");
  });
});
