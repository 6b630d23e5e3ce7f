/**
 * Share of a true text's characters, white space apart, that have to be inserted, deleted or replaced to make it of what
 * was read (Levenshtein 1966); 0 for equal texts, may pass 1.
 */
export function charactersWrong(read: string, truth: string): number {
  const a = [...read.replace(/\s/g, "")];
  const b = [...truth.replace(/\s/g, "")];
  let before = Uint32Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const now = new Uint32Array(b.length + 1);
    now[0] = row;
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = before[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      now[column] = Math.min(replaced, before[column]! + 1, now[column - 1]! + 1);
    }
    before = now;
  }
  return before[b.length]! / Math.max(1, b.length);
}

/** Share of a true text's words that were read in their order: the longest common subsequence of words. */
export function wordsInOrder(read: string, truth: string): number {
  const words = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const [a, b] = [words(read), words(truth)];
  let before = new Uint32Array(b.length + 1);
  for (const word of a) {
    const now = new Uint32Array(b.length + 1);
    for (let column = 1; column <= b.length; column += 1) {
      now[column] =
        word === b[column - 1] ? before[column - 1]! + 1 : Math.max(before[column]!, now[column - 1]!);
    }
    before = now;
  }
  return before[b.length]! / Math.max(1, b.length);
}
