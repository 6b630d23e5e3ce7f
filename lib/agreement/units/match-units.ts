import { findMatches, usualThreshold } from "../continuum/match-passages";
import type { PlacedPassage } from "../placed-passage";
import type { UnitCodes } from "./code-units";

/**
 * Coded passages as units, each with the one code it has: whoever coded it, and those who have a passage with the same code
 * in the same place, which is that the two share at least `threshold` of the longer. A match of two coders is so two units, one of
 * each, as MAXQDA and QDA Miner count (`segmentAgreement`). There is no text that nobody coded among them; for two of more coders,
 * units that neither gave the code belong to others and are to be left out. `passages` by coder; gives their units in this order.
 */
export function matchUnits(
  passages: readonly (readonly PlacedPassage[])[],
  threshold = usualThreshold,
): UnitCodes[] {
  return passages.flatMap((own, coder) => {
    const patterns = own.map(() => 2 ** coder);
    passages.forEach((others, other) => {
      if (other === coder) return;
      findMatches(own, others, threshold).forEach((found, at) => {
        if (found) patterns[at]! += 2 ** other;
      });
    });
    return own.map(({ code }, at) => new Map([[code, patterns[at]!]]));
  });
}
