import { describe, expect, it } from "vitest";
import { nameMeasure, nameTogether } from "./name-measure";
import { type AgreementSetup, defaultSetup } from "./setup";

const setupOf = (some: Partial<AgreementSetup>) => ({ ...defaultSetup, ...some });

describe("what numbers are", () => {
  it.each([
    [setupOf({}), [2, 3], "Krippendorff’s alpha"],
    [setupOf({ coefficient: "kappa" }), [2, 3], "Cohen’s kappa or Conger’s kappa"],
    [setupOf({ unit: "matched" }), [2], "Kappa of matched passages"],
    [setupOf({ unit: "frequency" }), [2], "Krippendorff’s alpha, ratio"],
    [
      setupOf({ unit: "frequency", coefficient: "kappaLinear" }),
      [2, 3],
      "Weighted kappa, linear or Krippendorff’s alpha, ratio",
    ],
  ])("for codes: %o, %o coders", (setup, coders, expected) => {
    expect(nameMeasure(setup, coders)).toBe(expected);
  });

  it("for all codes together", () => {
    expect(nameTogether({ unit: "block" })).toBe("All codes (Krippendorff’s alpha)");
    expect(nameTogether({ unit: "frequency" })).toBe("All codes (Krippendorff’s alpha, ratio)");
  });
});
