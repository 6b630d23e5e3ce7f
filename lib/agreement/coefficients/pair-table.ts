import { type Ratings, notRated } from "../ratings";
import { type UnitVectors, writeVectors } from "./unit-vectors";

/**
 * How two coders' ratings meet: `counts[i * categories + j]` units were put in i by the first and in j by the second.
 * Only units that both rated are in it. Counts need not be whole.
 */
export interface PairTable {
  readonly categories: number;
  readonly counts: Float64Array;
}

/** The table of two coders, given by their places among the coders. */
export function countPairs(ratings: Ratings, first: number, second: number): PairTable {
  const { units, coders, categories, values, times } = ratings;
  // What is not rated is counted too, in a row and a column before the others, as asking for it takes longer.
  const width = categories + 1;
  const all = times === undefined ? new Int32Array(width * width) : new Float64Array(width * width);
  for (let unit = 0, one = first, other = second; unit < units; unit += 1, one += coders, other += coders)
    all[(values[one]! - notRated) * width + values[other]! - notRated]! +=
      times === undefined ? 1 : times[unit]!;
  const counts = new Float64Array(categories * categories);
  for (let row = 0; row < categories; row += 1)
    counts.set(all.subarray((row + 1) * width + 1, (row + 2) * width), row * categories);
  return { categories, counts };
}

/** The same table unit by unit, to draw units again: the sum of these vectors is `countPairs(…).counts`. */
export function pairVectors(ratings: Ratings, first: number, second: number): UnitVectors {
  const { units, coders, categories, values, times } = ratings;
  const writer = writeVectors(categories * categories, units, units, times !== undefined);
  for (let unit = 0, at = 0; unit < units; unit += 1, at += coders) {
    const one = values[at + first]!;
    const other = values[at + second]!;
    if (one >= 0 && other >= 0) writer.add(one * categories + other, times === undefined ? 1 : times[unit]!);
    writer.endUnit();
  }
  return writer.finish();
}

/** The sum of tables of equally many categories, such as those of several documents; null for none. */
export function addTables(tables: readonly PairTable[]): PairTable | null {
  const [first] = tables;
  if (first === undefined) return null;
  const counts = new Float64Array(first.counts.length);
  for (const table of tables) table.counts.forEach((count, at) => (counts[at]! += count));
  return { categories: first.categories, counts };
}

interface Margins {
  readonly total: number;
  /** Units that both put in the same category. */
  readonly equal: number;
  /** By category: what the first, and what the second coder put there. */
  readonly rows: Float64Array;
  readonly columns: Float64Array;
}

export function marginsOf({ categories, counts }: PairTable): Margins {
  const rows = new Float64Array(categories);
  const columns = new Float64Array(categories);
  let total = 0;
  let equal = 0;
  for (let row = 0, at = 0; row < categories; row += 1)
    for (let column = 0; column < categories; column += 1, at += 1) {
      const count = counts[at]!;
      rows[row]! += count;
      columns[column]! += count;
      total += count;
      if (row === column) equal += count;
    }
  return { total, equal, rows, columns };
}
