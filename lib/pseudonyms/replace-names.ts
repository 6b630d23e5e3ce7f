import { foldPseudonym, type Pseudonym } from "./pseudonym";
import type { Swap } from "./swap";

interface Replaced {
  readonly text: string;
  /** In text order, disjoint. */
  readonly swaps: readonly Swap[];
}

/** Replaces names in a text. `barriers`: ascending offsets that no name reaches over, such as where blocks begin. */
export type Replacer = (text: string, barriers?: readonly number[]) => Replaced;

const letter = "\\p{L}\\p{M}\\p{N}";
/** Scripts that put no blanks between words: Han, Kana, Thai, Lao, Khmer and Burmese. */
const running = ["Han", "Hira", "Kana", "Thai", "Laoo", "Khmr", "Mymr"]
  .map((each) => `\\p{scx=${each}}`)
  .join("");
/** A letter of scripts that do. The apostrophe U+02BC counts as a letter to Unicode alone. */
const spaced = `[[${letter}]--[ʼ${running}]]`;
/** Where a name can begin: at a word, and at any letter of scripts without words' edges. */
const words = new RegExp(`${spaced}+|[[${letter}]&&[${running}]]\\p{M}*`, "gv");
/** What nobody sees: soft hyphens, blanks of no width, marks of direction. Few, since every name's pattern has them. */
const unseenSigns = "\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F";
/** U+FEFF as well, which counts as a blank. */
const unseen = `${unseenSigns}\\uFEFF`;
/** How a word goes on after that. */
const furtherPart = new RegExp(`[${unseen}]+(${spaced}+)`, "yv");
/** What shows that a word goes on where a name ends, by whether the name ends in a letter of scripts with words' edges. */
const [onAfterLetter, onAfterOther] = [new RegExp(`\\u00AD?${spaced}`, "yv"), /\p{M}/uy];
const endsInLetter = new RegExp(`${spaced}$`, "v");

interface Candidate {
  readonly at: number;
  readonly length: number;
  readonly replacement: string;
  /** Made when it is first asked for: a list is long, and few of its names begin like a word of the text. */
  readonly pattern: () => RegExp;
  readonly goesOn: RegExp;
}

/**
 * Makes what replaces the names of a list: whole words only, so that "Ann" leaves "Anna" alone, and of several names that
 * begin in one place the longest. What follows a name stays, so a possessive does ("Maria's" becomes "P1's"). Blanks in a
 * name match any blanks and "_", and one line end at most; apostrophes are alike; letters match whether they are composed or
 * not, and with signs between them that nobody sees (soft hyphens). In scripts without blanks between words a name is found
 * anywhere. Where a list says nothing of capitals they do not matter. One pass: what was put in is not looked at again. The
 * cost follows the words of the text, not the length of the list.
 */
export function makeReplacer(names: readonly Pseudonym[]): Replacer {
  const candidates = new Map<string, Candidate[]>();
  names.forEach(({ name, replacement, matchCase }, at) => {
    const folded = foldPseudonym(name);
    const key = keyOf(folded.match(words)?.[0] ?? "");
    const own = candidates.get(key) ?? [];
    if (own.length === 0) candidates.set(key, own);
    let made: RegExp | null = null;
    const pattern = () => (made ??= new RegExp(patternOf(folded), matchCase ? "yu" : "iyu"));
    const goesOn = endsInLetter.test(folded) ? onAfterLetter : onAfterOther;
    own.push({ at, length: folded.length, replacement, pattern, goesOn });
  });
  for (const own of candidates.values()) own.sort((a, b) => b.length - a.length || a.at - b.at);
  const longest = Math.max(0, ...Array.from(candidates.keys(), (key) => key.length));
  const listCandidates = (text: string, word: string, end: number) =>
    listKeys(text, word, end, longest).flatMap((key) => candidates.get(key) ?? []);

  return (text, barriers = []) => {
    const swaps: Swap[] = [];
    let written = "";
    let from = 0;
    for (const { 0: word, index } of text.matchAll(words)) {
      if (index < from) continue;
      const found = findAt(text, index, listCandidates(text, word, index + word.length), barriers);
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

/** Keys of a word that ends at `end`, the longest first: of itself, and of it with parts that follow a sign nobody sees. */
function listKeys(text: string, word: string, end: number, longest: number): string[] {
  const keys = [keyOf(word)];
  furtherPart.lastIndex = end;
  for (let whole = word; whole.length <= longest;) {
    const further = furtherPart.exec(text)?.[1];
    if (further === undefined) break;
    whole += further;
    keys.unshift(keyOf(whole));
  }
  return keys;
}

function findAt(
  text: string,
  start: number,
  candidates: readonly Candidate[],
  barriers: readonly number[],
): { candidate: Candidate; end: number } | null {
  for (const candidate of candidates) {
    const pattern = candidate.pattern();
    pattern.lastIndex = start;
    if (!pattern.test(text)) continue;
    const end = pattern.lastIndex;
    candidate.goesOn.lastIndex = end;
    if (!candidate.goesOn.test(text) && !hasWithin(barriers, start, end)) return { candidate, end };
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

/** What parts words: blanks, "_" and what nobody sees; no line end. No sign is in both parts, or the search would try each both ways. */
const gap = `(?:[^\\S\\n]|[_${unseenSigns}])`;

function patternOf(name: string): string {
  const words = name.split(" ").map((word) => Array.from(word, patternOfSign).join(`[${unseen}]*`));
  return words.join(`(?:${gap}+(?:\\n${gap}*)?|\\n${gap}*)`);
}

function patternOfSign(sign: string): string {
  if (sign === "'") return "['’ʼ]";
  const [composed, apart] = [sign, sign.normalize("NFD")].map((form) =>
    form.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"),
  );
  return composed === apart ? composed! : `(?:${composed}|${apart})`;
}
