import type { PairTable } from "../coefficients/pair-table";
import { type Figure, quotient } from "../figure";
import { hasCoded } from "./patterns";
import type { Patterns } from "./sweep-patterns";

/**
 * How two coders' characters meet for a code: categories 0 not given and 1 given, so that `counts` are neither, only the
 * second, only the first, both. What coefficients take a pair's table gives those on characters: Cohen's kappa, F1
 * (`positiveAgreement`, which on characters is Holsti's, too), Krippendorff's alpha (`coincidencesOfTable`).
 */
export function tableOfPatterns(patterns: Patterns, first: number, second: number): PairTable {
  const counts = new Float64Array(4);
  for (const [pattern, characters] of patterns)
    counts[2 * hasCoded(pattern, first) + hasCoded(pattern, second)]! += characters;
  return { categories: 2, counts };
}

/** Both / at least one of two coders, from 0 to 1 (Jaccard 1901), of such a table; "nothingCoded" where neither gave the code. */
export function jaccardOfTable({ counts }: PairTable): Figure {
  const both = counts[3]!;
  return quotient(both, counts[1]! + counts[2]! + both, "nothingCoded");
}
