import { notRated, type Ratings } from "../../ratings";

interface LcgRatings {
  readonly seed: number;
  readonly units: number;
  readonly coders: number;
  readonly categories: number;
  /** Shares of ratings: those as the unit is, those that are missing. */
  readonly agree: number;
  readonly missing: number;
}

/**
 * Made-up ratings that any language can make again: s = (1664525 s + 1013904223) mod 2^32, u = s / 2^32. By unit a true
 * category floor(u K); by coder m, a, r: missing if m < missing, else the true category if a < agree, else floor(r K).
 */
export function drawLcgRatings({ seed, units, coders, categories, agree, missing }: LcgRatings): Ratings {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const values = new Int32Array(units * coders);
  for (let unit = 0, at = 0; unit < units; unit += 1) {
    const truth = Math.floor(next() * categories);
    for (let coder = 0; coder < coders; coder += 1, at += 1) {
      const [m, a, r] = [next(), next(), next()];
      values[at] = m < missing ? notRated : a < agree ? truth : Math.floor(r * categories);
    }
  }
  return { units, coders, categories, values };
}
