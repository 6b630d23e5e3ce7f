/**
 * How much two categories agree, by their indexes: 1 a category with itself, 0 not at all, the same in both directions
 * unless a table says otherwise (Cohen 1968).
 */
export type AgreementWeights = (one: number, other: number) => number;

/** All or nothing: an unweighted coefficient. */
export const noWeights: AgreementWeights = (one, other) => (one === other ? 1 : 0);

/** 1 - |i - j| / (q - 1) over q categories in their declared order (Cicchetti & Allison 1971). */
export const linearWeights =
  (categories: number): AgreementWeights =>
  (one, other) =>
    one === other ? 1 : 1 - Math.abs(one - other) / (categories - 1);

/** 1 - (i - j)² / (q - 1)² over q categories in their declared order (Fleiss & Cohen 1973). */
export const quadraticWeights =
  (categories: number): AgreementWeights =>
  (one, other) =>
    one === other ? 1 : 1 - ((one - other) / (categories - 1)) ** 2;

/** Weights as a table says. */
export const givenWeights =
  (weights: readonly (readonly number[])[]): AgreementWeights =>
  (one, other) =>
    weights[one]![other]!;
