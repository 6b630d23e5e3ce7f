import { describe, expect, it } from "vitest";
import { gwetAc1 } from "../coefficients/gwet-ac";
import { percentAgreement } from "../coefficients/percent-agreement";
import { evaluateAll } from "../coefficients/unit-vectors";
import type { ChosenCoefficient } from "../setup";
import { chosenByUnit, f1ByUnit } from "./chosen-coefficient";
import { listCautions } from "./list-cautions";

/** The cautions of a table of two coders: both, only the first, only the second, neither. */
function cautionsOf(
  [both, first, second, neither]: readonly [number, number, number, number],
  coefficient: ChosenCoefficient,
  uses = 20,
) {
  const ratings = {
    units: 4,
    coders: 2,
    categories: 2,
    values: Int32Array.of(1, 1, 1, 0, 0, 1, 0, 0),
    times: Float64Array.of(both, first, second, neither),
  };
  return listCautions({
    coefficient,
    ratings,
    agreement: percentAgreement(ratings),
    value: evaluateAll(chosenByUnit[coefficient](ratings)),
    f1: evaluateAll(f1ByUnit(ratings)),
    ac1: gwetAc1(ratings),
    prevalence: (2 * both + first + second) / (2 * (both + first + second + neither)),
    uses,
  });
}

describe("listCautions", () => {
  it.each<[string, [number, number, number, number], ChosenCoefficient, string[]]>([
    ["nothing of a common code that is agreed on", [40, 5, 5, 50], "alpha", []],
    ["prevalence of a rare code", [2, 2, 2, 94], "kappa", ["prevalence"]],
    ["prevalence of a code that is nearly everywhere", [94, 2, 2, 2], "alpha", ["prevalence"]],
    [
      "prevalence and uncoded text of a rare code that is hardly agreed on",
      [1, 3, 3, 93],
      "alpha",
      ["prevalence", "uncoded"],
    ],
    [
      "bias where one coder uses it far more often (Feinstein & Cicchetti 1990)",
      [25, 35, 5, 35],
      "kappa",
      ["bias"],
    ],
    ["uncoded text where AC1 is high", [1, 3, 3, 93], "ac1", ["uncoded"]],
    ["nothing where F1 is looked at", [2, 2, 2, 94], "f1", []],
  ])("warns of %s", (_what, table, coefficient, kinds) => {
    expect(cautionsOf(table, coefficient).map(({ kind }) => kind)).toEqual(kinds);
  });

  it("sets Scott's pi and AC1 beside what misleads", () => {
    expect(cautionsOf([25, 35, 5, 35], "kappa")[0]!.value).toBeCloseTo(0.192, 3);
    expect(cautionsOf([2, 2, 2, 94], "kappa")[0]!.value).toBeCloseTo(0.957, 3);
  });

  it("says that five codings are few, and none are none", () => {
    expect(cautionsOf([40, 5, 5, 50], "alpha", 5)).toEqual([{ kind: "few", value: 5 }]);
    expect(cautionsOf([40, 5, 5, 50], "alpha", 0)).toEqual([]);
  });
});
