import type { Range } from "@/lib/shared/offset";
import { alignTexts } from "./align-texts";
import { type Letters, findLikeness, lettersOf } from "./likeness";
import { type Match, type Stretch, firstEndingAfter, originsOf, overlaps, placeOf } from "./look-up-matches";
import { normaliseRanges } from "./ranges";

/** Ranges of an older reading of a text, found again in a newer one. */
interface Carried {
  readonly ranges: readonly Range[];
  /** `exact`: the same words, white space and hyphens apart. `alike`: nearly the same, or words have come between. */
  readonly how: "exact" | "alike";
}

export interface Carrier {
  /** Null when a range's words are gone: to be placed by a person. Ranges ascend, are disjoint and not empty. */
  carry(ranges: readonly Range[]): Carried | null;
  /** Where a person may look for ranges that `carry` could not place; null in a text without words. */
  guess(ranges: readonly Range[]): Range | null;
}

/** Of a hundred units of a quote so many may differ where it is nearly the same. */
const maxDifference = 0.2;
/** Longer quotes, in units, are carried by their ends, without looking for something like them. */
const longQuote = 4_000;
/** A quote this long that each text has once has moved; shorter ones need the same surroundings as well. */
const longEnoughToMove = 20;
const surroundings = 12;
/** Shorter pieces of a quote, in units, are chance. */
const shortestPiece = 12;
const mostPieces = 8;
/** How far around the place it should have a quote is sought, in units. */
const reach = 5_000;

interface Texts {
  readonly before: string;
  readonly after: string;
  readonly matches: readonly Match[];
  readonly oldLetters: () => Letters;
  readonly newLetters: () => Letters;
}

/**
 * Prepares the way from one reading of a document to a newer one: by what both have in common in the same order, else
 * by the same words where each text has them once, else by nearly the same words in the gap where they should stand.
 * Never puts a range on words that belong to another place of the older text. Equal texts carry every range as it is;
 * a boundary inside a surrogate pair moves outwards.
 */
export function createCarrier(before: string, after: string): Carrier {
  const [oldLetters, newLetters] = [once(before), once(after)];
  const matches = alignTexts(before, after);
  const texts = { before, after, matches, oldLetters, newLetters };
  return {
    carry(ranges) {
      const carried = ranges.map((range) => carryRange(texts, range));
      if (carried.length === 0 || carried.some((each) => each === null)) return null;
      const found = normaliseRanges(
        after,
        carried.flatMap((each) => each?.ranges ?? []),
      );
      const how = carried.every((each) => each?.how === "exact") ? "exact" : "alike";
      return found.length === 0 ? null : { ranges: found, how };
    },
    guess: (ranges) => guessPlace(texts, ranges),
  };
}

function once(text: string): () => Letters {
  let letters: Letters | null = null;
  return () => (letters ??= lettersOf(text));
}

interface Placed {
  readonly ranges: readonly Stretch[];
  readonly how: Carried["how"];
}

function carryRange(texts: Texts, range: Range): Placed | null {
  const words = lettersOf(texts.before, range.start, range.end).text;
  const same = findSameWords(texts, range, words) ?? findMovedWords(texts, range, words);
  if (same) return { ranges: [same], how: "exact" };
  if (words.length > longQuote) {
    const pieces = findPieces(texts, range, words);
    return pieces && { ranges: pieces, how: "alike" };
  }
  const alike = findAlike(texts, range, words, maxDifference);
  if (alike && !belongsElsewhere(texts, range, alike)) return { ranges: [alike], how: "alike" };
  const pieces = findPieces(texts, range, words);
  return pieces && { ranges: pieces, how: "alike" };
}

/** Between where the units at the ends of a range are now; only where that has the same words. */
function findSameWords(texts: Texts, range: Range, words: string) {
  const { before, after, matches } = texts;
  const inside = overlaps(matches, range);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return null;
  const [left, right] = [placeOf(matches, range.start - 1), placeOf(matches, range.end)];
  const starts = [first.to, ...(left === null ? [] : [left + 1])];
  const ends = [last.to + last.length, ...(right === null ? [] : [right])];
  const longest = 2 * (range.end - range.start) + 64;
  for (const start of starts) {
    for (const end of ends) {
      if (start >= end || end - start > longest) continue;
      const same =
        words === ""
          ? after.slice(start, end) === before.slice(range.start, range.end)
          : lettersOf(after, start, end).text === words;
      if (same) return { start, end };
    }
  }
  return null;
}

/** The same words at another place, where each text has them once and they are many, or stand among the same ones. */
function findMovedWords({ oldLetters, newLetters }: Texts, range: Range, words: string) {
  if (words.length < surroundings) return null;
  const [old, fresh] = [oldLetters(), newLetters()];
  const [from, to] = [findOnce(old.text, words), findOnce(fresh.text, words)];
  if (from === null || to === null || !holds(range, old.offsets[from] ?? 0)) return null;
  const before = (text: string, at: number) => text.slice(Math.max(0, at - surroundings), at);
  const behind = (text: string, at: number) =>
    text.slice(at + words.length, at + words.length + surroundings);
  const alike = (a: string, b: string) => a.length === surroundings && a === b;
  const certain =
    words.length >= longEnoughToMove ||
    alike(before(old.text, from), before(fresh.text, to)) ||
    alike(behind(old.text, from), behind(fresh.text, to));
  if (!certain) return null;
  return { start: fresh.offsets[to] ?? 0, end: (fresh.offsets[to + words.length - 1] ?? 0) + 1 };
}

const holds = ({ start, end }: Range, at: number): boolean => start <= at && at < end;

/** Where `words` stand in `text`, unless they stand nowhere or in two places. */
function findOnce(text: string, words: string): number | null {
  const at = text.indexOf(words);
  return at >= 0 && text.indexOf(words, at + 1) < 0 ? at : null;
}

/** What stands in the gap where a range should be, between its neighbours of the older text. */
function gapOf({ before, after, matches }: Texts, { start, end }: Stretch) {
  const index = firstEndingAfter(matches, start);
  const [own, previous] = [matches[index], matches[index - 1]];
  const startsInside = own && own.from < start;
  const from = startsInside ? own.to + start - own.from : previous ? previous.to + previous.length : 0;
  const next = matches[firstEndingAfter(matches, end)];
  const to = next ? next.to + Math.max(0, end - next.from) : after.length;
  if (to - from <= 2 * reach + 4 * (end - start)) return { from, to };
  const share = before.length === 0 ? 0 : start / before.length;
  const middle = Math.min(Math.max(from, Math.round(share * after.length)), to);
  return { from: Math.max(from, middle - reach), to: Math.min(to, middle + reach + 2 * (end - start)) };
}

function findAlike(texts: Texts, range: Range, words: string, difference: number) {
  const gap = gapOf(texts, range);
  const searched = lettersOf(texts.after, Math.max(0, gap.from - 16), gap.to + 16);
  const near = searched.offsets.findIndex((at) => at >= gap.from);
  const found = findLikeness(words, searched.text, Math.floor(difference * words.length), near);
  if (!found || found.end <= found.start) return null;
  return {
    start: searched.offsets[found.start] ?? 0,
    end: (searched.offsets[found.end - 1] ?? 0) + 1,
    differences: found.differences,
  };
}

/** Whether more of a found stretch than may differ is what the older text has outside the range. */
function belongsElsewhere({ matches, after }: Texts, range: Range, found: Stretch): boolean {
  const foreign = originsOf(matches, found).filter(
    ({ from, to }) => (from < range.start || from >= range.end) && /\S/.test(after[to] ?? ""),
  );
  return foreign.length > maxDifference * (found.end - found.start);
}

/** The parts of a range that other words have come between, where nearly all of it is there. */
function findPieces({ before, matches }: Texts, range: Range, words: string): Stretch[] | null {
  const pieces: { start: number; end: number; letters: number }[] = [];
  for (const { from, to, length } of overlaps(matches, range)) {
    const last = pieces.at(-1);
    const letters = lettersOf(before, from, from + length).text.length;
    if (last && to - last.end < shortestPiece)
      Object.assign(last, { end: to + length, letters: last.letters + letters });
    else pieces.push({ start: to, end: to + length, letters });
  }
  const whole = pieces.filter(({ letters }) => letters >= shortestPiece);
  const kept = whole.reduce((sum, { letters }) => sum + letters, 0);
  const enough = kept >= (1 - maxDifference / 2) * words.length;
  return enough && whole.length > 0 && whole.length <= mostPieces ? whole : null;
}

/** Like enough to be shown as a guess. */
const guessDifference = 0.5;

function guessPlace(texts: Texts, ranges: readonly Range[]): Range | null {
  const hull = { start: ranges[0]?.start ?? 0, end: ranges.at(-1)?.end ?? 0 };
  const first = ranges[0];
  const words = first ? lettersOf(texts.before, first.start, first.end).text : "";
  const alike = first && words.length <= 1_000 ? findAlike(texts, first, words, guessDifference) : null;
  const gap = gapOf(texts, hull);
  const place = alike ?? { start: gap.from, end: Math.min(gap.to, gap.from + hull.end - hull.start) };
  const start = Math.min(place.start, Math.max(0, texts.after.length - 1));
  return normaliseRanges(texts.after, [{ start, end: Math.max(place.end, start + 1) }])[0] ?? null;
}
