import type { Counterparts } from "./best-alignment";
import { type GammaCosts, positionDissimilarity } from "./gamma-dissimilarity";

/**
 * How far the codes of counterparts differ, from 0 to 1: the mean over pairs of units in a group of whether their codes
 * differ, each pair weighted by max(0, 1 - α d_pos), by how sure it is that they are the same unit, and by 1 / (units in
 * the group - 1), so that each unit weighs the same (Mathet 2017: γ_cat). With `code`: of pairs of which one has it (γ_k).
 * Null where there are no such pairs.
 */
export function codeDisorder(
  groups: readonly Counterparts[],
  costs: GammaCosts,
  code: number | null,
): number | null {
  let differing = 0;
  let weights = 0;
  for (const group of groups) {
    const units = group.filter((unit) => unit !== undefined);
    units.forEach((one, at) => {
      for (const other of units.slice(at + 1)) {
        if (code !== null && one.code !== code && other.code !== code) continue;
        const sure = Math.max(0, 1 - costs.alpha * positionDissimilarity(one, other, costs));
        const weight = sure / (units.length - 1);
        weights += weight;
        if (one.code !== other.code) differing += weight;
      }
    });
  }
  return weights === 0 ? null : differing / weights;
}
