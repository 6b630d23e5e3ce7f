import fc from "fast-check";
import { expect, it } from "vitest";
import type { Ratings } from "../ratings";
import { congerKappa } from "./conger-kappa";
import { type Difference, interval, nominal, ordinal, ratio } from "./differences";
import { gwetAc1, gwetAcSe } from "./gwet-ac";
import { krippendorffAlpha } from "./krippendorff-alpha";
import { arbitraryRatings } from "./testing/arbitrary-ratings";

/*
 * The definitions, followed word by word over pairs of ratings, without sums by unit, category or coder.
 */

const rowsOf = ({ values, units, coders }: Ratings): number[][] =>
  Array.from({ length: units }, (_, unit) => [...values.slice(unit * coders, (unit + 1) * coders)]);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const pairsOf = <T>(items: readonly T[]): (readonly [T, T])[] =>
  items.flatMap((one, i) => items.flatMap((other, j) => (i === j ? [] : [[one, other] as const])));

type Squared = (one: number, other: number, pooled: readonly number[]) => number;
const numbers = [0, 2, 3, 9];
const metrics: [string, Difference, Squared][] = [
  ["nominal", nominal, (one, other) => Number(one !== other)],
  ["interval", interval(numbers), (one, other) => (numbers[one]! - numbers[other]!) ** 2],
  [
    "ratio",
    ratio(numbers),
    (one, other) => {
      const sum = numbers[one]! + numbers[other]!;
      return sum === 0 ? 0 : ((numbers[one]! - numbers[other]!) / sum) ** 2;
    },
  ],
  [
    "ordinal",
    ordinal,
    (one, other, pooled) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const between = pooled.filter((value) => value >= low && value <= high).length;
      return (
        (between -
          pooled.filter((value) => value === low).length / 2 -
          pooled.filter((value) => value === high).length / 2) **
        2
      );
    },
  ],
];

/** The mean difference of pairs within units, where each value has the same weight, against that of any two values. */
function naiveAlpha(ratings: Ratings, squared: Squared): number | null {
  const units = rowsOf(ratings)
    .map((row) => row.filter((value) => value >= 0))
    .filter((row) => row.length >= 2);
  const pooled = units.flat();
  const differ = ([one, other]: readonly [number, number]) =>
    one === other ? 0 : squared(one, other, pooled);
  const expected = pairsOf(pooled).map(differ);
  if (expected.every((difference) => difference === 0)) return null;
  const observed = units.flatMap((row) => row.map(() => mean(pairsOf(row).map(differ))));
  return 1 - mean(observed) / mean(expected);
}

/** The mean share of equal pairs within units, against the mean chance of equal ratings over pairs of coders. */
function naiveConger(ratings: Ratings): number | null {
  const rows = rowsOf(ratings);
  const shares = rows
    .map((row) => pairsOf(row.filter((value) => value >= 0)))
    .filter((pairs) => pairs.length > 0)
    .map((pairs) => mean(pairs.map(([one, other]) => Number(one === other))));
  if (shares.length === 0) return null;
  const layers = Array.from({ length: ratings.coders }, (_, coder) =>
    rows.map((row) => row[coder]!).filter((value) => value >= 0),
  ).filter((layer) => layer.length > 0);
  const chance = mean(
    pairsOf(layers).map(([one, other]) =>
      mean(one.map((value) => mean(other.map((too) => Number(too === value))))),
    ),
  );
  return chance > 1 - 1e-12 ? null : (mean(shares) - chance) / (1 - chance);
}

function expectSame(found: number | null, naive: number | null) {
  if (naive === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(naive, 10);
}

it.each(metrics)("alpha (%s) is what its definition says", (_, difference, squared) => {
  fc.assert(
    fc.property(arbitraryRatings(), (ratings) =>
      expectSame(krippendorffAlpha(ratings, difference).value, naiveAlpha(ratings, squared)),
    ),
    { seed: 21, numRuns: 400 },
  );
});

it("Conger's kappa is what its definition says", () => {
  fc.assert(
    fc.property(arbitraryRatings(), (ratings) =>
      expectSame(congerKappa(ratings).value, naiveConger(ratings)),
    ),
    { seed: 22, numRuns: 400 },
  );
});

/** The spread of what each unit adds to AC1; one with a single rating adds to chance only. */
function naiveAcSe(ratings: Ratings, ac1: number): number | null {
  const units = rowsOf(ratings)
    .map((row) => row.filter((value) => value >= 0))
    .filter((row) => row.length > 0);
  const size = units.length;
  if (size < 2) return null;
  const pairable = units.filter((row) => row.length >= 2).length;
  const categories = Array.from({ length: ratings.categories }, (_, category) => category);
  const shareIn = (row: readonly number[], category: number) =>
    mean(row.map((value) => Number(value === category)));
  const shares = categories.map((category) => mean(units.map((row) => shareIn(row, category))));
  const chanceOf = (of: (category: number) => number) =>
    categories.reduce((sum, category) => sum + of(category) * (1 - shares[category]!), 0) /
    (categories.length - 1);
  const expected = chanceOf((category) => shares[category]!);
  const own = units.map((row) => {
    const equal = pairsOf(row).map(([one, other]) => Number(one === other));
    const observed = row.length < 2 ? 0 : ((mean(equal) - expected) * size) / pairable;
    const chance = chanceOf((category) => shareIn(row, category)) - expected;
    return (observed - 2 * (1 - ac1) * chance) / (1 - expected);
  });
  return Math.sqrt(own.reduce((sum, each) => sum + (each - ac1) ** 2, 0) / (size * (size - 1)));
}

it("the standard error of AC1 is what its definition says", () => {
  fc.assert(
    fc.property(arbitraryRatings({ leastCategories: 2 }), (ratings) => {
      const ac1 = gwetAc1(ratings).value;
      expectSame(gwetAcSe(ratings).value, ac1 === null ? null : naiveAcSe(ratings, ac1));
    }),
    { seed: 23, numRuns: 400 },
  );
});
