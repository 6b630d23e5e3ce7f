import type { Patterns } from "./sweep-patterns";

/** Whether a coder coded what has a pattern: 1 or 0. */
export const hasCoded = (pattern: number, coder: number): 0 | 1 =>
  Math.floor(pattern / 2 ** coder) % 2 === 1 ? 1 : 0;

/** The sum of several, such as those of a study's documents. */
export function addPatterns(several: readonly Patterns[]): Patterns {
  const sum = new Map<number, number>();
  for (const patterns of several)
    for (const [pattern, characters] of patterns) sum.set(pattern, (sum.get(pattern) ?? 0) + characters);
  return sum;
}

/** Characters that nobody coded. */
const uncodedIn = (patterns: Patterns): number => patterns.get(0) ?? 0;

/**
 * A code's patterns without the text that nobody gave any of the compared codes, `any` being those of any code: what is
 * compared then is only where at least one coder coded.
 */
export function leaveOutUncoded(patterns: Patterns, any: Patterns): Patterns {
  const left = uncodedIn(patterns) - uncodedIn(any);
  const rest = new Map(patterns);
  if (left > 0) rest.set(0, left);
  else rest.delete(0);
  return rest;
}
