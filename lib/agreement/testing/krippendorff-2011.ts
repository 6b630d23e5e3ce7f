/**
 * Krippendorff, K. (2011): Computing Krippendorff's alpha-reliability, section C: twelve units, each rated by up to four
 * coders with numbers from 1 to 5; null where a coder has not rated it. For tests.
 */
export const krippendorff2011: readonly (readonly (number | null)[])[] = [
  [1, 1, null, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [null, 5, 5, 5],
  [null, null, 1, 1],
  [null, 3, null, null],
];
