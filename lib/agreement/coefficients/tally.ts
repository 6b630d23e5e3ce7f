import type { Ratings } from "../ratings";

/** How often a unit was put in which category, one unit at a time: r_ik of Gwet 2014. */
export interface Tally {
  /** The categories it was put in, in the order of the coders: the first `distinct` of these. */
  readonly used: Int32Array;
  readonly distinct: number;
  /** By category: how many coders chose it. */
  readonly counts: Int32Array;
  /** How many coders rated it. */
  readonly ratings: number;
  /** How many units it stands for. */
  readonly times: number;
}

/** Visits the units in order. What is handed over is one object, which is filled anew for each unit. */
export function visitTallies(
  { units, coders, categories, values, times }: Ratings,
  visit: (tally: Tally, unit: number) => void,
): void {
  const used = new Int32Array(Math.min(coders, categories));
  const counts = new Int32Array(categories);
  const tally = { used, distinct: 0, counts, ratings: 0, times: 1 };
  for (let unit = 0; unit < units; unit += 1) {
    tally.distinct = 0;
    tally.ratings = 0;
    if (times !== undefined) tally.times = times[unit]!;
    for (let at = unit * coders; at < (unit + 1) * coders; at += 1) {
      const category = values[at]!;
      if (category < 0) continue;
      tally.ratings += 1;
      if (counts[category] === 0) used[tally.distinct++] = category;
      counts[category]! += 1;
    }
    visit(tally, unit);
    for (let at = 0; at < tally.distinct; at += 1) counts[used[at]!] = 0;
  }
}
