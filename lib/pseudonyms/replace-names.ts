import { foldPseudonym, type Pseudonym } from "./pseudonym";

/**
 * A stretch that was replaced: `[start, end)` of the text as it was, `[newStart, newEnd)` of the text as it is, in UTF-16
 * units. `name`: the place of the name in its list.
 */
export interface Swap {
  readonly start: number;
  readonly end: number;
  readonly newStart: number;
  readonly newEnd: number;
  readonly name: number;
}

interface Replaced {
  readonly text: string;
  /** In text order, disjoint. */
  readonly swaps: readonly Swap[];
}

/** Replaces names in a text. `barriers`: ascending offsets that no name reaches over, such as where blocks begin. */
export type Replacer = (text: string, barriers?: readonly number[]) => Replaced;

const letter = "[\\p{L}\\p{M}\\p{N}_]";
const words = new RegExp(`${letter}+`, "gu");

interface Candidate {
  readonly at: number;
  readonly length: number;
  readonly replacement: string;
  readonly pattern: RegExp;
}

/**
 * Makes what replaces the names of a list: whole words only, so that "Ann" leaves "Anna" alone, and of several names that
 * begin in one place the longest. What follows a name stays, so a possessive does ("Maria's" becomes "P1's"). Blanks in a
 * name match any blanks and one line end at most; apostrophes are alike; letters match whether they are composed or not.
 * Where a list says nothing of capitals they do not matter. One pass: what was put in is not looked at again. The cost
 * follows the words of the text, not the length of the list.
 */
export function makeReplacer(names: readonly Pseudonym[]): Replacer {
  const candidates = new Map<string, Candidate[]>();
  names.forEach(({ name, replacement, matchCase }, at) => {
    const folded = foldPseudonym(name);
    const key = keyOf(folded.match(words)?.[0] ?? "");
    const own = candidates.get(key) ?? [];
    if (own.length === 0) candidates.set(key, own);
    const pattern = new RegExp(patternOf(folded), matchCase ? "yu" : "iyu");
    own.push({ at, length: folded.length, replacement, pattern });
  });
  for (const own of candidates.values()) own.sort((a, b) => b.length - a.length || a.at - b.at);

  return (text, barriers = []) => {
    const swaps: Swap[] = [];
    let written = "";
    let from = 0;
    for (const { 0: word, index } of text.matchAll(words)) {
      if (index < from) continue;
      const found = findAt(text, index, candidates.get(keyOf(word)) ?? [], barriers);
      if (found === null) continue;
      written += text.slice(from, index);
      const newStart = written.length;
      written += found.candidate.replacement;
      swaps.push({
        start: index,
        end: found.end,
        newStart,
        newEnd: written.length,
        name: found.candidate.at,
      });
      from = found.end;
    }
    return { text: written + text.slice(from), swaps };
  };
}

const keyOf = (word: string): string => word.normalize("NFC").toLowerCase();

function findAt(
  text: string,
  start: number,
  candidates: readonly Candidate[],
  barriers: readonly number[],
): { candidate: Candidate; end: number } | null {
  for (const candidate of candidates) {
    candidate.pattern.lastIndex = start;
    const length = candidate.pattern.exec(text)?.[0].length;
    if (length !== undefined && !hasWithin(barriers, start, start + length))
      return { candidate, end: start + length };
  }
  return null;
}

/** Whether a barrier lies strictly between two offsets. */
function hasWithin(barriers: readonly number[], start: number, end: number): boolean {
  let low = 0;
  let high = barriers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (barriers[middle]! <= start) low = middle + 1;
    else high = middle;
  }
  return low < barriers.length && barriers[low]! < end;
}

function patternOf(name: string): string {
  const parts = Array.from(name, (sign) => {
    if (sign === " ") return "(?:[^\\S\\n]+|[^\\S\\n]*\\n[^\\S\\n]*)";
    if (sign === "'") return "['’ʼ]";
    const [composed, apart] = [sign, sign.normalize("NFD")].map((form) =>
      form.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"),
    );
    return composed === apart ? composed! : `(?:${composed}|${apart})`;
  });
  return parts.join("") + (new RegExp(`${letter}$`, "u").test(name) ? `(?!${letter})` : "");
}

/**
 * Where an offset of the text as it was lies in the text as it is. Inside of a replaced name it is the replacement's
 * `start` or `end`, as asked for: a range that cuts a name takes all of what stands for it.
 */
export function mapOffset(swaps: readonly Swap[], offset: number, edge: "start" | "end"): number {
  let low = 0;
  let high = swaps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (swaps[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  const last = swaps[low - 1];
  if (last === undefined) return offset;
  if (offset < last.end) return edge === "start" ? last.newStart : last.newEnd;
  return last.newEnd + (offset - last.end);
}
