import { seededRandom } from "../lib/shared/seeded-random";

/** One code of one coder on a passage, by their indices. */
interface DrawnCoding {
  readonly code: number;
  readonly coder: number;
}

export interface DrawnPassage {
  readonly start: number;
  readonly end: number;
  readonly codings: readonly DrawnCoding[];
}

export const codeCount = 40;
export const coderCount = 3;
/** Codes with about a thousand codings each, where there are enough codings: those that are removed and recoloured. */
export const largeCodes = [1, 2, 3, 4, 5] as const;

const deepest = 6;

/**
 * Passages with `count` codings altogether over a text, in the order they are drawn. Lengths are lognormal with a
 * median of 150 characters; a place already under six passages is avoided as long as another is easily found.
 */
export function drawCodings(text: string, count: number, seed = 11): DrawnPassage[] {
  const random = seededRandom(seed);
  const depth = new Uint8Array(text.length);
  const places = new Set<number>();
  const drawn: DrawnPassage[] = [];
  for (let made = 0; made < count;) {
    const [start, end] = drawPlace(random, text, depth);
    if (places.has(start * 4_096 + end - start)) continue;
    places.add(start * 4_096 + end - start);
    const codings = drawOn(random, Math.min(count - made, 1 + Math.floor(3 * random() ** 1.5)), count);
    for (let at = start; at < end; at += 1) depth[at]! += 1;
    drawn.push({ start, end, codings });
    made += codings.length;
  }
  return drawn;
}

function drawPlace(random: () => number, text: string, depth: Uint8Array): [number, number] {
  for (let attempt = 0; ; attempt += 1) {
    const normal = Math.sqrt(-2 * Math.log(random() || 1e-9)) * Math.cos(2 * Math.PI * random());
    const size = Math.min(2_000, Math.max(12, Math.round(150 * Math.exp(0.7 * normal))));
    const start = Math.floor(random() * (text.length - size));
    const tooDeep = depth.subarray(start, start + size).some((over) => over >= deepest);
    if (text.slice(start, start + size).trim() !== "" && (!tooDeep || attempt > 30))
      return [start, start + size];
  }
}

function drawOn(random: () => number, size: number, count: number): DrawnCoding[] {
  const codings: DrawnCoding[] = [];
  while (codings.length < size) {
    const large = random() < (1_000 * largeCodes.length) / Math.max(count, 4 * 1_000 * largeCodes.length);
    const code = large
      ? largeCodes[Math.floor(random() * largeCodes.length)]!
      : 6 + Math.floor(random() * (codeCount - 6));
    const coder = Math.floor(random() * coderCount);
    if (!codings.some((coding) => coding.code === code && coding.coder === coder))
      codings.push({ code, coder });
  }
  return codings;
}
