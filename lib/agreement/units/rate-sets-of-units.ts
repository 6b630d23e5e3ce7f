import { hasCoded } from "../continuum/patterns";
import { rateSets, type SetRatings } from "../set-ratings";
import type { UnitCodes } from "./code-units";

/**
 * Units as ratings by sets of codes, for alpha with Jaccard's or MASI distance. All coders have looked at all of them: a
 * unit without codes is rated with the empty set. `codes`: how many there are.
 */
export const rateSetsOfUnits = (units: readonly UnitCodes[], coders: number, codes: number): SetRatings =>
  rateSets(units.length, coders, codes, (unit, coder) =>
    [...units[unit]!].flatMap(([code, pattern]) => (hasCoded(pattern, coder) === 1 ? [code] : [])),
  );
