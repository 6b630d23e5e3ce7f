import type { Figure } from "../figure";

/**
 * What each unit adds to the sum that a coefficient is computed from: a vector of `width` numbers, of which only those
 * that are not 0 are kept. Those of `unit` are at `starts[unit]` up to but not `starts[unit + 1]`: `amounts[at]` is added
 * to the sum at `indexes[at]`.
 */
export interface UnitVectors {
  readonly width: number;
  readonly starts: Int32Array;
  readonly indexes: Int32Array;
  readonly amounts: Float64Array;
  /** Whether these are runs of units that depend on one another, such as characters: not to be drawn again one by one. */
  readonly runs: boolean;
}

/** A coefficient as a function of a sum over units. That is all that drawing units again needs to know of it. */
export interface UnitCoefficient {
  readonly vectors: UnitVectors;
  readonly evaluate: (sum: Float64Array) => Figure;
}

interface VectorWriter {
  /** Adds to the unit that is being written; never an amount of 0. */
  readonly add: (index: number, amount: number) => void;
  readonly endUnit: () => void;
  readonly finish: () => UnitVectors;
}

/** Writes vectors unit by unit, in order. `entries` is a guess of how many numbers there will be. */
export function writeVectors(width: number, units: number, entries: number, runs: boolean): VectorWriter {
  const starts = new Int32Array(units + 1);
  let indexes = new Int32Array(Math.max(16, entries));
  let amounts = new Float64Array(indexes.length);
  let unit = 0;
  let size = 0;
  function grow() {
    const wider = new Int32Array(indexes.length * 2);
    wider.set(indexes);
    indexes = wider;
    const longer = new Float64Array(wider.length);
    longer.set(amounts);
    amounts = longer;
  }
  return {
    add(index, amount) {
      if (size === indexes.length) grow();
      indexes[size] = index;
      amounts[size] = amount;
      size += 1;
    },
    endUnit() {
      unit += 1;
      starts[unit] = size;
    },
    finish: () => ({
      width,
      starts,
      indexes: indexes.subarray(0, size),
      amounts: amounts.subarray(0, size),
      runs,
    }),
  };
}

/** The sum over all units; zeros for none. */
export function sumVectors({ width, indexes, amounts }: UnitVectors): Float64Array {
  const sum = new Float64Array(width);
  for (let at = 0; at < indexes.length; at += 1) sum[indexes[at]!]! += amounts[at]!;
  return sum;
}

/** One vector for each group of units, such as a document: the sum of its units'. `groupOf[unit]` is from 0 up to `groups`. */
export function mergeVectors(vectors: UnitVectors, groupOf: Int32Array, groups: number): UnitVectors {
  const { width, starts, indexes, amounts } = vectors;
  const members: number[][] = Array.from({ length: groups }, () => []);
  groupOf.forEach((group, unit) => members[group]!.push(unit));
  const writer = writeVectors(width, groups, Math.min(indexes.length, groups * width), false);
  const sum = new Float64Array(width);
  for (const units of members) {
    const touched = new Set<number>();
    for (const unit of units)
      for (let at = starts[unit]!; at < starts[unit + 1]!; at += 1) {
        sum[indexes[at]!]! += amounts[at]!;
        touched.add(indexes[at]!);
      }
    for (const index of touched) {
      writer.add(index, sum[index]!);
      sum[index] = 0;
    }
    writer.endUnit();
  }
  return writer.finish();
}

/** The coefficient's value for the units as they are. */
export const evaluateAll = ({ vectors, evaluate }: UnitCoefficient): Figure => evaluate(sumVectors(vectors));
