import type { Continuum } from "../continuum";

/**
 * How much text which coders coded: by pattern, the sum of 2 ** coder over those who did, 0 for nobody, how many
 * characters; only patterns that there are. Everything on characters follows from it.
 */
export type Patterns = ReadonlyMap<number, number>;

export interface SweptPatterns {
  /** All that is compared, in characters. */
  readonly length: number;
  /** Of each code. */
  readonly codes: readonly Patterns[];
  /** Of any of the codes. */
  readonly any: Patterns;
}

/** More coders than this make no sum that a number can tell apart. */
export const mostCoders = 50;

/**
 * Sweeps over the boundaries of stretches once for each code and once for all of them together, whatever the length of
 * the text and however many pairs of coders are compared. Stretches of a coder with the same code count once where they
 * overlap. `codes`: how many there are. RangeError for more than `mostCoders` coders.
 */
export function sweepPatterns(continuum: Continuum, codes: number): SweptPatterns {
  const { begin, length, layers } = continuum;
  const coders = layers.length;
  if (coders > mostCoders) throw new RangeError(`At most ${mostCoders} coders can be compared at once.`);
  const sizes = new Int32Array(codes);
  for (const { code } of layers.flat()) sizes[code]! += 1;
  const events = Array.from(sizes, (size) => new Float64Array(2 * size));
  const allEvents = new Float64Array(2 * layers.flat().length);
  sizes.fill(0);
  let all = 0;
  layers.forEach((layer, coder) => {
    for (const { start, end, code } of layer) {
      const opens = ((start - begin) * coders + coder) * 2 + 1;
      const closes = ((end - begin) * coders + coder) * 2;
      const own = events[code]!;
      own[sizes[code]!] = allEvents[all] = opens;
      own[sizes[code]! + 1] = allEvents[all + 1] = closes;
      sizes[code]! += 2;
      all += 2;
    }
  });
  return {
    length,
    codes: events.map((own) => sweep(own, coders, length)),
    any: sweep(allEvents, coders, length),
  };
}

/** `events`: where, who, and whether it opens or closes, in one number each. */
function sweep(events: Float64Array, coders: number, length: number): Map<number, number> {
  events.sort();
  const patterns = new Map<number, number>();
  const depths = new Int32Array(coders);
  let pattern = 0;
  let swept = 0;
  const advance = (place: number): void => {
    if (place > swept) patterns.set(pattern, (patterns.get(pattern) ?? 0) + place - swept);
    swept = place;
  };
  for (const event of events) {
    const opens = event % 2;
    const coder = ((event - opens) / 2) % coders;
    advance(((event - opens) / 2 - coder) / coders);
    if (opens === 1) {
      if (depths[coder] === 0) pattern += 2 ** coder;
      depths[coder]! += 1;
    } else {
      depths[coder]! -= 1;
      if (depths[coder] === 0) pattern -= 2 ** coder;
    }
  }
  advance(length);
  return patterns;
}
