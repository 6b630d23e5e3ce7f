/**
 * How much two categories differ, squared as it enters alpha (δ² of Krippendorff 2011, §E): made from how often each was
 * used, then asked by their indexes. 0 for a category and itself, the same in both directions.
 */
export type Difference = (used: Float64Array) => (one: number, other: number) => number;

/** Categories without order: 1 for any two. */
export const nominal: Difference = () => (one, other) => (one === other ? 0 : 1);

/** Ranks, in the declared order: (Σ from c to k of n_g - (n_c + n_k) / 2)², what lies between the two, ends by half. */
export const ordinal: Difference = (used) => {
  const middles = new Float64Array(used.length);
  let before = 0;
  used.forEach((count, category) => {
    middles[category] = before + count / 2;
    before += count;
  });
  return (one, other) => (middles[one]! - middles[other]!) ** 2;
};

/** Numbers whose differences mean something: (c - k)². `numbers` by category. */
export const interval =
  (numbers: readonly number[]): Difference =>
  () =>
  (one, other) =>
    (numbers[one]! - numbers[other]!) ** 2;

/** Numbers with a true zero, none below it: ((c - k) / (c + k))², 0 for 0 and 0. `numbers` by category. */
export const ratio =
  (numbers: readonly number[]): Difference =>
  () =>
  (one, other) =>
    numbers[one] === numbers[other]
      ? 0
      : ((numbers[one]! - numbers[other]!) / (numbers[one]! + numbers[other]!)) ** 2;

/** As a table says, which holds squared differences already: 0 on its diagonal, symmetric. */
export const givenDifferences =
  (table: readonly (readonly number[])[]): Difference =>
  () =>
  (one, other) =>
    table[one]![other]!;
