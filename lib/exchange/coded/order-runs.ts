import { isRightToLeft } from "../xml-text";
import type { Line } from "./break-lines";

/** Words or blanks of a line that are written together. */
export interface DirectedRun extends Line {
  readonly rightToLeft: boolean;
}

/**
 * A line as it stands from left to right, in a paragraph that reads from right to left, or does not: words that read from
 * the left with the blanks between them are one run, words that read from the right and the blanks between them one each. A
 * word without letters goes as its paragraph does, numbers from the left. This is the Unicode Bidirectional Algorithm for
 * whole words: marks between two directions may stand on the wrong side.
 */
export function orderRuns(line: string, rightToLeft: boolean): DirectedRun[] {
  const tokens = [...line.matchAll(/\S+|\s+/g)].map(({ 0: word, index }) => ({
    ...{ start: index, end: index + word.length },
    rightToLeft: readsFromRight(word, rightToLeft),
  }));
  const runs: DirectedRun[][] = [];
  for (const [at, { start, end, ...token }] of tokens.entries()) {
    // A blank belongs to what it stands between, where both read the same way.
    const isBlank = /\s/.test(line[start]!);
    const [before, after] = [tokens[at - 1]?.rightToLeft, tokens[at + 1]?.rightToLeft];
    const own = isBlank && before !== undefined && before === after ? before : token.rightToLeft;
    const last = runs.at(-1);
    if (last?.[0]?.rightToLeft !== own) runs.push([{ start, end, rightToLeft: own }]);
    else if (own) last.unshift({ start, end, rightToLeft: own });
    else last[0] = { ...last[0], end };
  }
  return (rightToLeft ? runs.reverse() : runs).flat();
}

function readsFromRight(word: string, paragraph: boolean): boolean {
  if (/\p{L}/u.test(word)) return isRightToLeft(word);
  return paragraph && !/\p{N}/u.test(word);
}
