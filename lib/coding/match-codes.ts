/** A code as the quick-code box looks for it. */
export interface CodeChoice {
  readonly id: string;
  readonly name: string;
  /** Names from the root down to the code itself. */
  readonly path: readonly string[];
}

/**
 * Codes that fit what was typed, the best first. Letters must appear in order in the path ("ob tr" finds Obstacle ›
 * Trust deficit); beginnings of the name win over beginnings of words, those over what lies inside, those over loose
 * letters. Ties go to the codes used last. Nothing typed: all codes, those used last first. Case and accents do not
 * count. `recentIds`: the code used last first. Equal codes keep their order, so give them in the codebook's.
 */
export function matchCodes<C extends CodeChoice>(
  codes: readonly C[],
  typed: string,
  recentIds: readonly string[],
): C[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const recency = new Map(recentIds.map((id, i) => [id, i]));
  const lastUsed = (code: C) => recency.get(code.id) ?? recentIds.length;
  return codes
    .map((code, order) => ({ code, order, score: scoreCode(code, words) }))
    .filter((match) => match.score > 0)
    .sort((a, b) => b.score - a.score || lastUsed(a.code) - lastUsed(b.code) || a.order - b.order)
    .map((match) => match.code);
}

const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** 0 = no match. Every word must match somewhere in the path; the last name counts most. */
function scoreCode(code: CodeChoice, words: readonly string[]): number {
  if (words.length === 0) return 1;
  const name = fold(code.name);
  const path = fold(code.path.join(" "));
  if (name === words.join(" ")) return 100;
  const scores = words.map((word) => Math.max(scoreWord(name, word) * 2, scoreWord(path, word)));
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0) / words.length;
}

function scoreWord(target: string, word: string): number {
  if (target.startsWith(word)) return 20;
  if (target.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word))) return 12;
  if (target.includes(word)) return 6;
  return hasInOrder(target, word) ? 1 : 0;
}

function hasInOrder(target: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const at = target.indexOf(letter, from);
    if (at === -1) return false;
    from = at + letter.length;
  }
  return true;
}
