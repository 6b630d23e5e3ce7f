/** Titles at least this much alike are the same work's: share of words in common, 0 to 1. */
export const sameTitle = 0.8;

/** The words of a title without marks and case, each once. */
export const titleWords = (title: string): ReadonlySet<string> =>
  new Set(
    title
      .normalize("NFKD")
      .replace(/\p{Mn}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  );

/**
 * How much alike two titles are, by their words: Dice's coefficient (Dice 1945), 0 to 1, with a title cut at its colon taken
 * for whole where it is long enough. Two without words: 0.
 */
export function titleLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  const smaller = Math.min(a.size, b.size);
  if (smaller >= 5 && shared === smaller) return 0.95;
  return (2 * shared) / (a.size + b.size || 1);
}
