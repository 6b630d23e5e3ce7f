import { nameCoefficient } from "./coefficient-words";
import type { AgreementSetup } from "./setup";

/** What the numbers of codes are, for these numbers of coders: a coefficient may have two names. */
export function nameMeasure(
  { unit, coefficient }: Pick<AgreementSetup, "unit" | "coefficient">,
  coders: readonly number[],
): string {
  if (unit === "matched") return "Kappa of matched passages";
  return [...new Set(coders.map((count) => nameCoefficient(coefficient, count).name))].join(" or ");
}

/** What the numbers of all codes together are. */
export const nameTogether = ({ unit }: Pick<AgreementSetup, "unit">): string =>
  unit === "matched" ? "All codes" : `All codes (${nameCoefficient("alpha", 2).name})`;
