import type { Redraws } from "./redraws";
import { mergeVectors, type UnitCoefficient, type UnitVectors } from "./unit-vectors";

/** Fewer than these are too few to stand for all there could be. */
export const leastDrawn = 10;

/** The share of draws that lie between the ends of an interval. */
export const confidence = 0.95;

export interface Interval {
  readonly low: number;
  readonly high: number;
  /** How many draws it is made of, and how many more had no value and are not in it. */
  readonly draws: number;
  readonly undefinedDraws: number;
  /** What was drawn, and how many of them there are. */
  readonly over: "units" | "groups";
  readonly drawn: number;
}

/** Which units belong together, such as those of a document: `of[unit]` from 0 up to `count`. */
interface UnitGroups {
  readonly of: Int32Array;
  readonly count: number;
}

/** What units add to a sum, number by number: those of `index` are at `starts[index]` up to but not `starts[index + 1]`. */
interface Columns {
  readonly starts: Int32Array;
  /** The unit that adds an amount, counted among those that add anything: the others are not drawn. */
  readonly units: Int32Array;
  readonly amounts: Float64Array;
  /** How many units add anything. */
  readonly drawn: number;
}

/** Most units add to one or two numbers only, so that a draw has little to do for each. */
function readColumns({ width, starts, indexes, amounts }: UnitVectors): Columns {
  const columns = new Int32Array(width + 1);
  for (const index of indexes) columns[index + 1]! += 1;
  for (let index = 0; index < width; index += 1) columns[index + 1]! += columns[index]!;
  const next = columns.slice();
  const units = new Int32Array(indexes.length);
  const sorted = new Float64Array(indexes.length);
  let drawn = 0;
  for (let unit = 0; unit + 1 < starts.length; unit += 1) {
    const [start, end] = [starts[unit]!, starts[unit + 1]!];
    for (let at = start; at < end; at += 1) {
      const place = next[indexes[at]!]!++;
      units[place] = drawn;
      sorted[place] = amounts[at]!;
    }
    if (end > start) drawn += 1;
  }
  return { starts: columns, units, amounts: sorted, drawn };
}

/** The value below which the share `p` of the sorted values lies, between two by proportion (Hyndman & Fan 1996, no. 7). */
function quantileOf(sorted: Float64Array, p: number): number {
  const place = p * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below]!;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}

/**
 * The interval of a coefficient by the percentile bootstrap (Efron 1979; for agreement: Zapf, Castell, Morawietz & Karch
 * 2016): as many units as there are, drawn with replacement, give the coefficient again; the middle 95 % of such values are
 * the interval. Groups are drawn instead where there are at least `leastDrawn` of them, since units of one document depend
 * on one another. Null where there are fewer than `leastDrawn` to draw, where units are runs (characters) and are in too
 * few groups, or where no draw has a value. The same seed gives the same interval.
 */
export function bootstrap(
  { vectors, evaluate }: UnitCoefficient,
  redraws: Redraws,
  groups?: UnitGroups,
): Interval | null {
  const grouped = groups && readColumns(mergeVectors(vectors, groups.of, groups.count));
  const over = grouped && grouped.drawn >= leastDrawn ? "groups" : "units";
  if (over === "units" && vectors.runs) return null;
  const { starts, units, amounts, drawn } = over === "groups" ? grouped! : readColumns(vectors);
  if (drawn < leastDrawn) return null;

  const { draws } = redraws;
  const sum = new Float64Array(vectors.width);
  // Where units are counts, few of all numbers are ever added to.
  const added = Array.from(sum.keys()).filter((index) => starts[index + 1]! > starts[index]!);
  const values = new Float64Array(draws);
  let defined = 0;
  for (const counts of redraws.of(drawn)) {
    for (const index of added) {
      let amount = 0;
      for (let at = starts[index]!, end = starts[index + 1]!; at < end; at += 1)
        amount += counts[units[at]!]! * amounts[at]!;
      sum[index] = amount;
    }
    const { value } = evaluate(sum);
    if (value !== null) values[defined++] = value;
  }
  if (defined === 0) return null;
  const sorted = values.subarray(0, defined).sort();
  return {
    low: quantileOf(sorted, (1 - confidence) / 2),
    high: quantileOf(sorted, (1 + confidence) / 2),
    draws: defined,
    undefinedDraws: draws - defined,
    over,
    drawn,
  };
}
