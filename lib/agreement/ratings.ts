/** What stands where a coder has not rated a unit: not looked at, which is not the same as not coded. */
export const notRated = -1;

/**
 * Who put which unit in which category. `values` is unit by unit, within a unit coder by coder: the rating of `unit` by
 * `coder` is `values[unit * coders + coder]`, the index of a category from 0, or `notRated`. `categories` counts those
 * that could be chosen, used or not, in their declared order: chance depends on it in several coefficients.
 */
export interface Ratings {
  readonly units: number;
  readonly coders: number;
  readonly categories: number;
  readonly values: Int32Array;
  /**
   * Where each unit is a run of equal ones, such as characters: how many they are, more than 0. Every coefficient is
   * then what it would be with each of them written out. Left out: one each.
   */
  readonly times?: Float64Array;
}
