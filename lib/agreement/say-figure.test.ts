import { expect, it } from "vitest";
import { sayCoefficient, sayPercent } from "./say-figure";

it.each([
  [0.674, ".67"],
  [1, "1.00"],
  [0.999, "1.00"],
  [0, ".00"],
  [-0.051, "−.05"],
  [-0.001, ".00"],
  [-1, "−1.00"],
])("says the coefficient %d as %s", (value, said) => {
  expect(sayCoefficient(value)).toBe(said);
});

it.each([
  [0, "0 %"],
  [1, "100 %"],
  [0.9999, "> 99.9 %"],
  [0.996, "99.6 %"],
  [0.734, "73 %"],
  [0.012, "1.2 %"],
  [0.0004, "0.04 %"],
  [0.00001, "< 0.01 %"],
])("says the share %d as %s", (value, said) => {
  expect(sayPercent(value)).toBe(said);
});
