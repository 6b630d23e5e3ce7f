import { nameCoefficient } from "./coefficient-words";
import { fitSetup } from "./fitting-coefficients";
import type { AgreementSetup } from "./setup";

/** What the numbers of codes are, for these numbers of coders: a coefficient may have two names. */
export function nameMeasure(setup: AgreementSetup, coders: readonly number[]): string {
  if (setup.unit === "matched") return "Kappa of matched passages";
  const names = coders.map((count) => nameCoefficient(fitSetup(setup, count).coefficient, count).name);
  return [...new Set(names)].join(" or ");
}

/** What the numbers of all codes together are. */
export function nameTogether({ unit }: Pick<AgreementSetup, "unit">): string {
  if (unit === "matched") return "All codes";
  return `All codes (${nameCoefficient(unit === "frequency" ? "alphaRatio" : "alpha", 2).name})`;
}
