import type { Continuum } from "../continuum";

/** The generator of the agreement vectors: s = (1664525 s + 1013904223) mod 2³², u = s / 2³². */
function lcg(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export interface ContinuumDraw {
  readonly seed: number;
  readonly base_units: number;
  readonly coders: number;
  readonly categories: number;
  readonly drop: number;
  readonly change: number;
}

/**
 * `lcg-continuum`: units in a row with gaps between, which each coder leaves out with the share `drop`, moves by up to nine
 * characters at both ends, and gives another code with the share `change`.
 */
export function makeContinuum(draw: ContinuumDraw): Continuum {
  const { base_units, coders, categories, drop, change } = draw;
  const random = lcg(draw.seed);
  const upTo = (count: number) => Math.floor(count * random());
  const layers = Array.from({ length: coders }, (): { start: number; end: number; code: number }[] => []);
  let position = 0;
  for (let unit = 0; unit < base_units; unit += 1) {
    const start = position + 20 + upTo(100);
    const end = start + 20 + upTo(120);
    const code = upTo(categories);
    position = end;
    for (const layer of layers) {
      const dropped = random() < drop;
      const [first, last] = [upTo(19) - 9, upTo(19) - 9];
      const changed = random() < change;
      const other = upTo(categories);
      if (!dropped) layer.push({ start: start + first, end: end + last, code: changed ? other : code });
    }
  }
  return { begin: 0, length: position + 20, layers };
}
