import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { percentAgreementByUnit } from "./coefficients/percent-agreement";
import { drawLcgRatings } from "./coefficients/testing/lcg-ratings";
import { writeCsv } from "@/lib/exchange/write-csv";
import { evaluateAll } from "./coefficients/unit-vectors";
import { chosenByUnit } from "./compare/chosen-coefficient";
import { fittingCoefficients } from "./fitting-coefficients";
import type { AgreementUnit } from "./setup";
import { matchedMeasures } from "./compare/matched-measures";
import { type Figure, figure } from "./figure";
import { notRated, type Ratings } from "./ratings";
import { rScript } from "./r-script";
import { hasR, runRecomputation } from "./testing/run-recomputation";
import { tabulateFigures, tabulateUnits } from "./unit-table";

/** All that can be shown of a code by so many coders: given or not, and how often. */
const coefficientsOf = (unit: AgreementUnit, coders: number) => [
  ["agreement", percentAgreementByUnit] as const,
  ...fittingCoefficients(unit, coders).map((name) => [name, chosenByUnit[name]] as const),
];

interface Named {
  readonly name: string;
  readonly ratings: Ratings;
  readonly groupOf: Int32Array;
}

/** A code in three documents in turn, named so that a spreadsheet would take it for a formula. */
const name = (ratings: Ratings, what: string): Named => ({
  name: `=${what}, “quoted”`,
  ratings,
  groupOf: Int32Array.from({ length: ratings.units }, (_, unit) => unit % 3),
});
const made = { units: 90, categories: 2, agree: 0.7 };
const codesOf = (coders: number): Named[] => {
  const complete = drawLcgRatings({ ...made, seed: 1, coders, missing: 0 });
  const runs = { ...complete, times: Float64Array.from({ length: 90 }, (_, unit) => 1 + (unit % 5)) };
  const all = (value: number) => ({ ...complete, values: complete.values.map(() => value) });
  return [
    name(complete, "complete"),
    name(drawLcgRatings({ ...made, seed: 2, coders, missing: 0.2 }), "missing"),
    name(runs, "runs"),
    name(all(0), "never given"),
    name(all(notRated), "never rated"),
  ];
};

function tabulate(codes: readonly Named[], change: (value: Figure) => Figure = (value) => value) {
  const { coders: count, categories } = codes[0]!.ratings;
  const coders = Array.from({ length: count }, () => "Same name");
  const coefficients = coefficientsOf(categories === 2 ? "document" : "frequency", count);
  const figures = codes.flatMap(({ name: code, ratings }, at) =>
    coefficients.map(([coefficient, of]) => ({
      ...{ code: at, name: code, coefficient },
      figure: change(evaluateAll(of(ratings))),
    })),
  );
  return {
    "units.csv": writeCsv(tabulateUnits(codes, ["A", "B", "C"], coders)),
    "figures.csv": writeCsv(tabulateFigures(figures)),
    "recompute.R": rScript,
  };
}

const hasIrr = spawnSync("Rscript", ["-e", "library(irr)"]).status === 0;

/** That so many figures came out as they were shown, and that irr computed some of them where it is installed. */
function expectAgain(stdout: string, figures: number): void {
  const [, differ, all, byIrr] =
    /(\d+) of (\d+) figures differ; (\d+) were computed by irr/.exec(stdout) ?? [];
  expect([differ, all], stdout).toEqual(["0", String(figures)]);
  expect(Number(byIrr) > 0, stdout).toBe(hasIrr);
}

describe.skipIf(!hasR)("recompute.R, where Rscript is installed", () => {
  it.each([
    [2, 40],
    [3, 35],
  ])(
    "computes the figures of %i coders again",
    (coders, figures) => {
      const { status, stdout, stderr } = runRecomputation(tabulate(codesOf(coders)));
      expect({ status, stderr }, stdout).toEqual({ status: 0, stderr: "" });
      expectAgain(stdout, figures);
      expect(stdout).not.toContain("not computed again");
    },
    60_000,
  );

  it.each([
    [2, 8],
    [3, 6],
  ])(
    "computes what is of numbers again for %i coders",
    (coders, figures) => {
      const draw = { ...made, categories: 6, coders };
      const complete = drawLcgRatings({ ...draw, seed: 3, missing: 0 });
      const twice = complete.values.map((value) => 2 * value);
      const numbers = [
        name(complete, "complete"),
        name(drawLcgRatings({ ...draw, seed: 4, missing: 0.2 }), "missing"),
        name({ ...complete, categories: 11, values: twice }, "even numbers only"),
        name({ ...complete, categories: 1, values: complete.values.map(() => 0) }, "never given"),
      ];
      const { status, stdout, stderr } = runRecomputation(tabulate(numbers));
      expect({ status, stderr }, stdout).toEqual({ status: 0, stderr: "" });
      expectAgain(stdout, 4 * figures);
      expect(stdout).not.toContain("not computed again");
    },
    60_000,
  );

  it("computes figures of matched passages again", () => {
    const codes = codesOf(3).slice(0, 2);
    const measures = matchedMeasures(codes.length);
    const figures = codes.flatMap(({ name: code, ratings }, at) => [
      {
        code: at,
        name: code,
        coefficient: "matched agreement",
        figure: evaluateAll(measures.agreement(ratings)),
      },
      { code: at, name: code, coefficient: "matched kappa", figure: evaluateAll(measures.value(ratings)) },
    ]);
    const units = tabulateUnits(codes, ["A", "B", "C"], ["Ada", "Ben", "Cleo"]);
    const { status, stdout } = runRecomputation({
      "units.csv": writeCsv(units),
      "figures.csv": writeCsv(tabulateFigures(figures)),
      "recompute.R": rScript,
    });
    expect(status, stdout).toBe(0);
    expect(stdout).not.toContain("not computed again");
  }, 60_000);

  it("tells figures that are not those of the ratings", () => {
    const changed = tabulate(codesOf(2).slice(0, 1), ({ value }) => figure((value ?? 0) + 1e-6));
    const { status, stdout } = runRecomputation(changed);
    expect(status).toBe(1);
    expect(stdout).toContain("8 of 8 figures differ");
  }, 60_000);
});

describe("tabulateUnits", () => {
  it("counts units by document and by who gave the code", () => {
    const values = Int32Array.from([1, 0, 1, 0, 1, 1, notRated, 1, 1, 0]);
    const ratings = { units: 5, coders: 2, categories: 2, values, times: Float64Array.of(3, 4, 5, 6, 7) };
    const code = { name: "Weak state", ratings, groupOf: Int32Array.of(0, 0, 1, 1, 1) };
    const { columns, rows } = tabulateUnits([code], ["One", "Two"], ["Ada", "Ben"]);
    expect(columns.map(({ heading }) => heading)).toEqual([
      "number",
      "code",
      "document",
      "units",
      "Ada",
      "Ben",
    ]);
    expect(rows).toEqual([
      [1, "Weak state", "One", 7, 1, 0],
      [1, "Weak state", "Two", 5, 1, 1],
      [1, "Weak state", "Two", 6, null, 1],
      [1, "Weak state", "Two", 7, 1, 0],
    ]);
  });

  it("has no rows for codes without units", () => {
    const ratings = { units: 0, coders: 2, categories: 2, values: new Int32Array(0) };
    expect(
      tabulateUnits([{ name: "A", ratings, groupOf: new Int32Array(0) }], ["One"], ["Ada", "Ben"]).rows,
    ).toEqual([]);
  });
});
