import { describe, expect, it } from "vitest";
import { cohenKappa } from "../coefficients/cohen-kappa";
import { positiveAgreement } from "../coefficients/against-standard";
import type { Continuum } from "../continuum";
import { alphaU, unitDisagreement } from "./alpha-u";
import { boundarySimilarity, segmentationSimilarity } from "./boundary-similarity";
import { jaccardOfTable, tableOfPatterns } from "./character-table";
import { computeGamma } from "./gamma";
import { sweepPatterns } from "./sweep-patterns";
import { cuAlpha, kuAlpha, kuCoverage, uAlpha, uAlphaBinary } from "./u-alpha";
import { measureUnits } from "./unit-lengths";
import { pk, windowDiff } from "./window-error";

type Units = readonly (readonly [start: number, end: number, code: number])[];

const lay = (begin: number, length: number, ...layers: Units[]): Continuum => ({
  begin,
  length,
  layers: layers.map((units) => units.map(([start, end, code]) => ({ start, end, code }))),
});

describe("Krippendorff, Mathet, Bouvry & Widlöcher 2016: three coders", () => {
  const alex: Units = [
    [2, 9, 1],
    [11, 17, 2],
    [24, 30, 5],
    [32, 36, 6],
    [36, 44, 6],
    [44, 60, 7],
  ];
  const paul: Units = [
    [2, 9, 1],
    [11, 17, 3],
    [19, 25, 5],
    [32, 44, 6],
  ];
  const suzan: Units = [
    [2, 9, 1],
    [11, 17, 4],
    [21, 27, 5],
    [32, 36, 6],
    [36, 40, 6],
    [40, 44, 6],
  ];
  const lengths = measureUnits(lay(0, 60, alex, paul, suzan), 8)!;

  it("gives the printed alphas", () => {
    expect(uAlpha(lengths).value).toBeCloseTo(0.51, 3);
    expect(uAlphaBinary(lengths).value).toBeCloseTo(0.413, 3);
    expect(cuAlpha(lengths).value).toBeCloseTo(0.724, 3);
    expect([1, 2, 3, 4, 5, 6].map((code) => kuAlpha(lengths, code).value)).toEqual([1, 0, 0, 0, 1, 1]);
    expect(kuCoverage(lengths, 5).value).toBeCloseTo(8 / 18, 12);
  });

  it("says why a code has none", () => {
    expect(kuAlpha(lengths, 7)).toEqual({ value: null, reason: "noUnits" });
    expect(kuAlpha(lengths, 0)).toEqual({ value: null, reason: "nothingCoded" });
  });
});

describe("Krippendorff 2004, figure 2", () => {
  const continuum = lay(
    150,
    300,
    [
      [180, 240, 1],
      [225, 295, 0],
      [300, 350, 1],
      [370, 400, 0],
    ],
    [
      [180, 240, 1],
      [220, 300, 0],
      [300, 350, 1],
      [355, 375, 0],
      [400, 420, 0],
    ],
  );
  const [c, k] = [0, 1].map((code) => unitDisagreement(continuum, code));

  it("gives the printed alpha and disagreements", () => {
    expect(c?.observed).toBeCloseTo(0.0144, 4);
    expect(c?.expected).toBeCloseTo(0.0532, 4);
    expect(k?.expected).toBeCloseTo(0.049, 4);
    expect(alphaU([c!]).value).toBeCloseTo(0.7286, 4);
    expect(alphaU([c!, k!]).value).toBeCloseTo(0.859, 3);
  });

  it("has no unitizing alphas, as its codes overlap", () => {
    expect(measureUnits(continuum, 2)).toBeNull();
  });
});

it("Krippendorff 1995, continuum B: lengths whose cubes are beyond whole numbers change nothing", () => {
  const units = (times: number) =>
    lay(
      0,
      24 * times,
      [[0, 18 * times, 0]],
      [0, 2, 3, 4, 5, 6, 9].map(
        (start, at) => [start * times, [2, 3, 4, 5, 6, 9, 10][at]! * times, 0] as const,
      ),
    );
  expect(alphaU([unitDisagreement(units(50_000), 0)]).value).toBeCloseTo(-0.92838, 5);
  expect(alphaU([unitDisagreement(units(5_000_000), 0)]).value).toBeCloseTo(-0.92838, 4);
});

describe("characters", () => {
  it("NVivo's help: 5 % both, 5 % and 10 % one, 80 % neither", () => {
    const table = tableOfPatterns(
      sweepPatterns(lay(0, 1000, [[0, 100, 0]], [[50, 200, 0]]), 1).codes[0]!,
      0,
      1,
    );
    expect([...table.counts]).toEqual([800, 100, 50, 50]);
    expect(cohenKappa(table).value).toBeCloseTo((0.85 - 0.78) / (1 - 0.78), 12);
    expect(positiveAgreement(table, 1).value).toBeCloseTo(0.4, 12);
    expect(jaccardOfTable(table).value).toBeCloseTo(0.25, 12);
  });
});

describe("segeval 2.0.11", () => {
  it.each([
    [[2, 3, 6], [2, 2, 7], 0.75, 0.95, 2 / 9, 2 / 9],
    [[2, 3, 6], [5, 6], 0.5, 0.9, 0.25, 0.25],
    [[2, 3, 6], [2, 3, 3, 3], 2 / 3, 0.9, 2 / 9, 2 / 9],
    [[2, 6, 4, 2, 4, 3], [2, 3, 3, 1, 3, 6, 3], 0.571428, 0.85, 0.315789, 0.263158],
  ])("%j against %j", (hypothesis, reference, b, s, difference, probability) => {
    expect(boundarySimilarity(hypothesis, reference).value).toBeCloseTo(b, 5);
    expect(segmentationSimilarity(hypothesis, reference).value).toBeCloseTo(s, 5);
    expect(windowDiff(hypothesis, reference).value).toBeCloseTo(difference, 5);
    expect(pk(hypothesis, reference).value).toBeCloseTo(probability, 5);
  });

  it("compares only segmentations of one text", () => {
    expect(() => pk([2, 3], [4])).toThrow(RangeError);
    expect(boundarySimilarity([4], [4])).toEqual({ value: null, reason: "nothingCoded" });
  });
});

describe("pygamma-agreement 0.5.9", () => {
  const continuum = lay(
    0,
    35,
    [
      [1, 5, 0],
      [6, 10, 1],
      [20, 24, 0],
      [30, 34, 1],
    ],
    [
      [2, 6, 0],
      [31, 35, 1],
    ],
  );

  it("gives the printed disorder and, as far as drawing goes, the printed gamma", () => {
    const { gamma, disorders } = computeGamma(continuum, 2, { seed: 1, samples: 500 });
    expect(disorders?.observed).toBeCloseTo(0.7083333, 6);
    expect(gamma.value).toBeCloseTo(0.56, 1);
    expect(disorders?.precision).toBeLessThan(0.03);
  });
});
