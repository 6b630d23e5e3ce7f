import { type Range, offset } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { findLikeness, type Letters, lettersOf, type Likeness } from "@/lib/text/likeness";

/** A place where something like a quote stands. */
interface NearPlace {
  /** Which of the texts, from 0. */
  readonly text: number;
  /** UTF-16 units, half-open. */
  readonly range: Range;
  /** Letters that were put in, left out or exchanged; 0 where spelling, hyphens and blanks alone differ. */
  readonly differences: number;
}

export interface NearFinder {
  /**
   * Where something like the words stands, in all texts or in one of them, the likest first; at most three a search. None for
   * fewer than 12 letters.
   */
  readonly find: (words: string, text?: number) => NearPlace[];
  /** The texts that can have the words as they are, of all; null for words too short to tell. */
  readonly listTexts: (words: string) => number[] | null;
}

/** Units of a piece; one is kept of every `step` of the texts, so that words with 12 equal units in a row are met. */
const piece = 10;
const step = 3;
/** How far apart two pieces may lie and still tell of one place. */
const spread = 64;
/** The share of units that may differ, and how many at most: longer quotes would take too long. */
const share = 0.2;
const mostDifferences = 600;
/** Units by differences that are looked at without pieces to begin from, in all searches: some seconds. */
const mostScanned = 1_500_000_000;
/** Places where one piece is looked at; one that stands in more tells little. */
const mostMet = 100;
const fewest = 12;
/** Fewer units than so many may have no piece in common with what differs from them by a fifth. */
const shortest = 80;

/**
 * Prepares texts for finding what stands in them nearly: what their blocks hide, capitals, quotation marks, hyphens and
 * blanks do not count, and a fifth of the letters may differ. Short words of which no piece stands there are sought letter
 * by letter in the one text named, as long as that takes some seconds in all. Texts of 10,000,000 units take a few seconds to prepare and 100 MB, a quote about
 * a millisecond. Seeds and diagonals as in W. R. Pearson and D. J. Lipman, "Improved tools for biological sequence
 * comparison", PNAS 85 (1988).
 */
export function createNearFinder(
  texts: readonly { readonly text: string; readonly blocks: readonly Block[] }[],
): NearFinder {
  const letters = texts.map(({ text, blocks }) => pack(foldLetters(withoutHidden(lettersOf(text), blocks))));
  let scanned = 0;
  const bases: number[] = [];
  let total = 0;
  for (const { text } of letters) {
    bases.push(total);
    total += text.length;
  }
  const index = indexPieces(letters, bases, total);
  const textAt = (at: number): number => findLast(bases, at);
  /** How many pieces of the words stand on each diagonal, by text and stretch. */
  const meet = (words: string, only: number | undefined): Map<number, number> => {
    const met = new Map<number, number>();
    for (let at = 0; at + piece <= words.length; at += 1) {
      index.each(hashAt(words, at), (place) => {
        const text = textAt(place);
        if (only !== undefined && text !== only) return;
        const diagonal = Math.max(bases[text]!, place - at);
        const key = text * 2 ** 32 + Math.floor(diagonal / spread);
        met.set(key, (met.get(key) ?? 0) + 1);
      });
    }
    return met;
  };
  const lookAt = (words: string, key: number): NearPlace[] => {
    const text = Math.floor(key / 2 ** 32);
    const { text: whole, offsets } = letters[text]!;
    const around = Math.ceil(words.length * share) + spread;
    const from = Math.max(0, (key % 2 ** 32) * spread - bases[text]! - around);
    const to = Math.min(whole.length, from + words.length + 3 * around);
    const most = Math.min(mostDifferences, Math.floor(words.length * share));
    const found = findLikeness(words, whole.slice(from, to), most, around);
    return found === null ? [] : toPlace(text, offsets, from, found);
  };
  const scan = (words: string, text: number): NearPlace[] => {
    const { text: whole, offsets } = letters[text]!;
    const most = Math.floor(words.length * share);
    if (scanned + whole.length * most > mostScanned) return [];
    scanned += whole.length * most;
    const found = findLikeness(words, whole, most, 0);
    return found === null ? [] : toPlace(text, offsets, 0, found);
  };
  return {
    find: (quote, only) => {
      const words = foldLetters(lettersOf(quote)).text;
      if (words.length < fewest) return [];
      const met = [...meet(words, only)].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 6);
      const likely = met.filter(([, count]) => count * 4 >= met[0]![1]);
      const places = likely.flatMap(([key]) => lookAt(words, key));
      if (places.length === 0 && only !== undefined && words.length < shortest) return scan(words, only);
      return apart(places.sort((a, b) => a.differences - b.differences)).slice(0, 3);
    },
    listTexts: (quote) => {
      const words = foldLetters(lettersOf(quote)).text;
      if (words.length < fewest) return null;
      // Of words that stand there as they are, every third piece is met on one diagonal, or two where something is hidden.
      const enough = Math.max(1, (words.length - piece) / step / 4);
      const met = [...meet(words, undefined)].filter(([, count]) => count >= enough);
      return [...new Set(met.map(([key]) => Math.floor(key / 2 ** 32)))];
    },
  };
}

/** Letters with their places in half the room: there may be ten million. */
interface PackedLetters {
  readonly text: string;
  readonly offsets: Int32Array;
}

const pack = ({ text, offsets }: Letters): PackedLetters => ({ text, offsets: Int32Array.from(offsets) });

/** Letters as they are compared: small ones, where that keeps their number. */
const foldLetters = ({ text, offsets }: Letters): Letters => {
  const small = text.toLowerCase();
  const even = small.length === text.length ? small : text;
  return { text: even.replace(/[“”„«»]/g, '"').replace(/[‘’‚ʼ]/g, "'"), offsets };
};

function toPlace(
  text: number,
  offsets: Int32Array,
  from: number,
  { start, end, differences }: Likeness,
): NearPlace[] {
  const [first, last] = [offsets[from + start], offsets[from + end - 1]];
  if (first === undefined || last === undefined) return [];
  return [{ text, range: { start: offset(first), end: offset(last + 1) }, differences }];
}

/** Letters without those that blocks hide; hidden ranges ascend and are disjoint. */
function withoutHidden({ text, offsets }: Letters, blocks: readonly Block[]): Letters {
  const holes = blocks.flatMap(({ hidden }) => hidden);
  if (holes.length === 0) return { text, offsets };
  const kept: number[] = [];
  let letters = "";
  let hole = 0;
  for (let at = 0; at < offsets.length; at += 1) {
    const place = offsets[at]!;
    while ((holes[hole]?.end ?? Infinity) <= place) hole += 1;
    if (place >= (holes[hole]?.start ?? Infinity)) continue;
    letters += text[at]!;
    kept.push(place);
  }
  return { text: letters, offsets: kept };
}

/** Places that do not overlap one before them. */
const apart = (places: readonly NearPlace[]): NearPlace[] =>
  places.filter(({ text, range }, at) =>
    places
      .slice(0, at)
      .every(
        (other) => other.text !== text || other.range.end <= range.start || range.end <= other.range.start,
      ),
  );

/** FNV-1a of the units of a piece. */
function hashAt(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let unit = at; unit < at + piece; unit += 1)
    hash = Math.imul(hash ^ text.charCodeAt(unit), 0x01000193);
  return hash >>> 0;
}

/** Where pieces stand in all texts, one after the other: chains in a table of hashes. Other pieces of one hash come along. */
function indexPieces(letters: readonly PackedLetters[], bases: readonly number[], total: number) {
  const bits = Math.max(8, Math.ceil(Math.log2(total / step + 1)) + 1);
  const heads = new Int32Array(2 ** Math.min(24, bits)).fill(-1);
  const mask = heads.length - 1;
  const size = Math.ceil(total / step) + letters.length;
  const [places, hashes, next] = [new Int32Array(size), new Uint32Array(size), new Int32Array(size)];
  let count = 0;
  letters.forEach(({ text }, which) => {
    for (let at = 0; at + piece <= text.length; at += step) {
      const hash = hashAt(text, at);
      places[count] = bases[which]! + at;
      hashes[count] = hash;
      next[count] = heads[hash & mask]!;
      heads[hash & mask] = count;
      count += 1;
    }
  });
  return {
    each: (hash: number, tell: (place: number) => void): void => {
      let met = 0;
      for (let entry = heads[hash & mask]!; entry >= 0 && met < mostMet; entry = next[entry]!) {
        if (hashes[entry] !== hash) continue;
        met += 1;
        tell(places[entry]!);
      }
    },
  };
}

/** The last of ascending values that is not above `at`; texts without letters share their base with the next. */
function findLast(values: readonly number[], at: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (values[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
