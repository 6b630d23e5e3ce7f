import { seededRandom } from "@/lib/shared/seeded-random";

/** Counts kept at most, over all draws: 80 MB. */
const keptAtMost = 20_000_000;

/**
 * Units drawn again with replacement, as many as there are, `draws` times. What is drawn depends on the seed and on how
 * many units there are and on nothing else, so that coefficients of as many units are computed from the same draws.
 */
export class Redraws {
  private kept: { readonly units: number; readonly counts: readonly Uint32Array[] } | null = null;

  constructor(
    readonly seed: number,
    readonly draws: number,
  ) {}

  /** How often each of `units` units was drawn, draw by draw; an array is good until the next one is asked for. */
  *of(units: number): Generator<Uint32Array> {
    if (this.kept?.units === units) yield* this.kept.counts;
    else if (units * this.draws <= keptAtMost) {
      this.kept = { units, counts: Array.from(this.draw(units), (counts) => counts.slice()) };
      yield* this.kept.counts;
    } else yield* this.draw(units);
  }

  private *draw(units: number): Generator<Uint32Array> {
    const random = seededRandom(this.seed);
    const counts = new Uint32Array(units);
    for (let draw = 0; draw < this.draws; draw += 1) {
      counts.fill(0);
      for (let left = units; left > 0; left -= 1) counts[Math.floor(random() * units)]! += 1;
      yield counts;
    }
  }
}
