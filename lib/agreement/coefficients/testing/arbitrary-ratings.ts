import fc from "fast-check";
import { notRated, type Ratings } from "../../ratings";

interface Sizes {
  readonly coders?: { readonly min: number; readonly max: number };
  readonly leastUnits?: number;
  readonly leastCategories?: number;
  /** Whether every coder rated every unit. */
  readonly complete?: boolean;
}

/** Few units of few categories, where every odd case comes up: nothing rated, one category, coders who rated nothing. */
export const arbitraryRatings = ({
  coders = { min: 2, max: 4 },
  leastUnits = 0,
  leastCategories = 1,
  complete = false,
}: Sizes = {}): fc.Arbitrary<Ratings> =>
  fc
    .record({
      units: fc.integer({ min: leastUnits, max: 9 }),
      coders: fc.integer(coders),
      categories: fc.integer({ min: leastCategories, max: 4 }),
    })
    .chain(({ units, coders: size, categories }) =>
      fc
        .array(fc.integer({ min: complete ? 0 : notRated, max: categories - 1 }), {
          minLength: units * size,
          maxLength: units * size,
        })
        .map((values) => ({ units, coders: size, categories, values: Int32Array.from(values) })),
    );

/** The numbers from 0 up to `size` in any order. */
export const arbitraryOrder = (size: number): fc.Arbitrary<number[]> => {
  const all = Array.from({ length: size }, (_, index) => index);
  return fc.shuffledSubarray(all, { minLength: size, maxLength: size });
};
