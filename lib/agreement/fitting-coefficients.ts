import type { AgreementSetup, AgreementUnit, ChosenCoefficient } from "./setup";

/**
 * The coefficients that can be computed in a unit for so many coders; the first is the usual one. A code that a unit has or
 * has not is of two categories without order; how often it stands in a document is a number, of which two may be near or far
 * apart. Weighted kappa and Holsti's coefficient are of two coders. Matched passages have one kappa only, as nobody's passages are not among them.
 */
export function fittingCoefficients(unit: AgreementUnit, coders: number): readonly ChosenCoefficient[] {
  const two = coders === 2;
  if (unit === "matched") return ["brennanPrediger"];
  if (unit === "frequency")
    return two ? [...ofNumbers, "kappaQuadratic", "kappaLinear", ...ac2] : [...ofNumbers, ...ac2];
  return two ? [...ofGiven, "holsti", "f1"] : [...ofGiven, "f1"];
}

const ofGiven = ["alpha", "kappa", "fleiss", "ac1", "brennanPrediger"] as const;
const ofNumbers = ["alphaRatio", "alphaInterval", "alphaOrdinal"] as const;
const ac2 = ["ac2Quadratic", "ac2Linear"] as const;

/** A set-up with a coefficient that its unit has: its own, else the usual one. */
export function fitSetup(setup: AgreementSetup, coders: number): AgreementSetup {
  const fitting = fittingCoefficients(setup.unit, coders);
  return fitting.includes(setup.coefficient) ? setup : { ...setup, coefficient: fitting[0]! };
}
