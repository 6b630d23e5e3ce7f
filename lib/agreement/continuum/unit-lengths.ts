import type { Continuum } from "../continuum";
import { gap, partition, type Section } from "./partition";

/**
 * What the unitizing alphas are computed from, in whole characters; values are codes by their index, and `values` - 1
 * stands for gaps, φ.
 */
export interface UnitLengths {
  readonly coders: number;
  readonly values: number;
  /** l_ck (m - 1): by first and second value, what ordered pairs of different coders gave them, in characters. */
  readonly shared: Float64Array;
  /** l_c.: by value, what the coders together gave it. */
  readonly given: Float64Array;
  /** S_c: the sum of the squared lengths of a code's units; of φ the sum of the lengths of gaps. */
  readonly selfPairs: Float64Array;
  /** S*_c (m - 1): by code, the squares of how much of each unit each other coder's units cover. */
  readonly coveredPairs: Float64Array;
}

/**
 * Sweeps once over all coders' units and gaps. Null where a coder's stretches with different codes overlap. `codes`: how
 * many there are. Krippendorff, Mathet, Bouvry & Widlöcher 2016; with more than two coders S*_c is read so that their
 * example gives the printed 0.724.
 */
export function measureUnits({ begin, length, layers }: Continuum, codes: number): UnitLengths | null {
  const partitions: Section[][] = [];
  for (const layer of layers) {
    const sections = partition(layer, begin, length);
    if (sections === null) return null;
    partitions.push(sections);
  }
  const coders = layers.length;
  const values = codes + 1;
  const indexOf = ({ value }: Section): number => (value === gap ? codes : value);
  const given = new Float64Array(values);
  const selfPairs = new Float64Array(values);
  for (const section of partitions.flat()) {
    const size = section.end - section.start;
    given[indexOf(section)]! += size;
    selfPairs[indexOf(section)]! += section.value === gap ? size : size * size;
  }
  const shared = new Float64Array(values * values);
  const coveredPairs = new Float64Array(values);
  /** How much of each coder's present unit each other coder's units cover. */
  const covered = new Float64Array(coders * coders);
  const places = new Int32Array(coders);
  const present = new Int32Array(coders);
  for (let swept = begin; swept < begin + length;) {
    let next = Infinity;
    for (let coder = 0; coder < coders; coder += 1) {
      const section = partitions[coder]![places[coder]!]!;
      present[coder] = indexOf(section);
      next = Math.min(next, section.end);
    }
    for (let one = 0; one < coders; one += 1)
      for (let other = 0; other < coders; other += 1) {
        if (one === other) continue;
        shared[present[one]! * values + present[other]!]! += next - swept;
        if (present[one]! < codes && present[other]! < codes) covered[one * coders + other]! += next - swept;
      }
    for (let coder = 0; coder < coders; coder += 1) {
      if (partitions[coder]![places[coder]!]!.end > next) continue;
      for (let at = coder * coders; at < (coder + 1) * coders; at += 1) {
        coveredPairs[present[coder]!]! += covered[at]! * covered[at]!;
        covered[at] = 0;
      }
      places[coder]! += 1;
    }
    swept = next;
  }
  return { coders, values, shared, given, selfPairs, coveredPairs };
}
