import { beyondChance, type Figure, quotient } from "../figure";
import type { PlacedPassage } from "../placed-passage";
import { findMatches, usualThreshold } from "./match-passages";

/** Of the passages of two coders: how many have one of the other with the same code in the same place, and how many there are. */
export interface MatchCounts {
  readonly agreeing: number;
  readonly passages: number;
}

/**
 * Every coded passage of either coder is a row, which agrees where the other coder has a passage with the same code that
 * shares at least `threshold` of the longer of the two. The same whichever coder comes first.
 */
export function countMatches(
  first: readonly PlacedPassage[],
  second: readonly PlacedPassage[],
  threshold = usualThreshold,
): MatchCounts {
  const found = [...findMatches(first, second, threshold), ...findMatches(second, first, threshold)];
  return { agreeing: found.filter(Boolean).length, passages: found.length };
}

/** The share of rows that agree, from 0 to 1 (as MAXQDA and QDA Miner report it); "nothingCoded" for no row. */
export const segmentAgreement = ({ agreeing, passages }: MatchCounts): Figure =>
  quotient(agreeing, passages, "nothingCoded");

/**
 * Kappa of that share with chance 1 / `codes`, the number that could be chosen (Brennan & Prediger 1981, as MAXQDA
 * reports it). "nothingCoded" for no row, "oneCategory" where only one code could be chosen.
 */
export function segmentKappa(counts: MatchCounts, codes: number): Figure {
  const observed = segmentAgreement(counts);
  return observed.value === null ? observed : beyondChance(observed.value, 1 / codes);
}
