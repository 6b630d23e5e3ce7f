import type { Stretch } from "../continuum";

/** What a difference of place, a difference of code, and a unit without a counterpart cost. */
export interface GammaCosts {
  readonly alpha: number;
  readonly beta: number;
  /** Δ, by which all is measured. */
  readonly empty: number;
}

export const usualCosts: GammaCosts = { alpha: 1, beta: 1, empty: 1 };

/** d_pos: ((|difference of starts| + |difference of ends|) / sum of lengths)² Δ; units are never empty. */
export function positionDissimilarity(one: Stretch, other: Stretch, { empty }: GammaCosts): number {
  const off = Math.abs(one.start - other.start) + Math.abs(one.end - other.end);
  return (off / (one.end - one.start + other.end - other.start)) ** 2 * empty;
}

/** α d_pos + β d_cat, d_cat being Δ for two codes and 0 for one (Mathet, Widlöcher & Métivier 2015). */
export const dissimilarity = (one: Stretch, other: Stretch, costs: GammaCosts): number =>
  costs.alpha * positionDissimilarity(one, other, costs) +
  (one.code === other.code ? 0 : costs.beta * costs.empty);
