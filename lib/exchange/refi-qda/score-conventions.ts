import {
  type CanonicalRange,
  createOffsetReader,
  type OffsetConvention,
  offsetConventions,
} from "./offset-conventions";

/** A text with the ranges that a file names in it. */
export interface RangedText {
  /** As its file holds it, once decoded. */
  readonly stored: string;
  /** Canonical. */
  readonly text: string;
  readonly ranges: readonly {
    readonly start: number;
    readonly end: number;
    /** What the file calls the range: often its first words; "" where it has no name. */
    readonly name: string;
  }[];
}

export interface ScoredConvention {
  readonly convention: OffsetConvention;
  /** From 0 to 1: how well the ranges sit in the texts when they are read so. 1 where there is no range. */
  readonly score: number;
}

/** How the positions of a project are to be read. */
export interface ConventionChoice {
  /** Best first; readings that give the same passages stand once, under the standard's or the commonest of them. */
  readonly readings: readonly [ScoredConvention, ...ScoredConvention[]];
  /** False: a person must choose between the first two. */
  readonly sure: boolean;
}

/** What a reading must reach to be taken without asking, and by how much it must be better than the next. */
const enough = 0.9;
const margin = 0.02;

/**
 * Scores each convention by what the file tells of itself: ranges inside the text, names that are the words of their
 * range, edges between words, no blanks at the edges. A reading is sure when it scores over 0.9 and no other comes near
 * it, or when all give the same passages.
 */
export function scoreConventions(texts: readonly RangedText[]): ConventionChoice {
  const read = offsetConventions.map((convention) => readAll(texts, convention));
  const readings: { convention: OffsetConvention; ranges: (CanonicalRange | null)[][] }[] = [];
  for (const reading of read)
    if (!readings.some((other) => isSame(other.ranges, reading.ranges))) readings.push(reading);
  const quoting = findQuoting(texts, readings);
  const scored = readings.map(({ convention, ranges }) => ({
    convention,
    score: scoreOf(texts, ranges, quoting),
  }));
  const [best, next, ...rest] = scored.toSorted((a, b) => b.score - a.score);
  if (next === undefined) return { readings: [best!], sure: true };
  return {
    readings: [best!, next, ...rest],
    sure: best!.score > enough && best!.score - next.score >= margin,
  };
}

function readAll(texts: readonly RangedText[], convention: OffsetConvention) {
  const ranges = texts.map(({ stored, ranges }) => {
    const read = createOffsetReader(stored, convention);
    return ranges.map(({ start, end }) => read(start, end));
  });
  return { convention, ranges };
}

type Read = readonly (readonly (CanonicalRange | null)[])[];

const isSame = (one: Read, other: Read): boolean =>
  one.every((ranges, text) =>
    ranges.every((range, index) => {
      const twin = other[text]?.[index] ?? null;
      return range?.start === twin?.start && range?.end === twin?.end;
    }),
  );

/** The ranges whose name is their words in one reading at least: that they are not in another speaks against it. */
function findQuoting(texts: readonly RangedText[], readings: readonly { ranges: Read }[]): Set<string> {
  const quoting = new Set<string>();
  texts.forEach(({ text, ranges }, at) => {
    ranges.forEach(({ name }, index) => {
      if (readings.some((reading) => quotes(text, reading.ranges[at]?.[index] ?? null, name)))
        quoting.add(`${at} ${index}`);
    });
  });
  return quoting;
}

function scoreOf(texts: readonly RangedText[], read: Read, quoting: ReadonlySet<string>): number {
  let [sum, count] = [0, 0];
  texts.forEach(({ text, ranges }, at) => {
    ranges.forEach(({ name }, index) => {
      const range = read[at]?.[index] ?? null;
      count += 1;
      if (quoting.has(`${at} ${index}`)) sum += quotes(text, range, name) ? 1 : 0;
      else if (range?.whole) sum += (scoreStart(text, range.start) + scoreEnd(text, range.end)) / 2;
    });
  });
  return count === 0 ? 1 : sum / count;
}

/** Shorter names could be anything. */
const shortestQuote = 4;

function quotes(text: string, range: CanonicalRange | null, name: string): boolean {
  const words = fold(name.replace(/(\u2026|\.\.\.)\s*$/u, ""));
  if (range === null || words.length < shortestQuote) return false;
  return fold(text.slice(range.start, Math.min(range.end, range.start + 2 * name.length + 200))).startsWith(
    words,
  );
}

/** Programs leave out line ends in names, with or without a blank for them. */
const fold = (words: string): string => words.replace(/\s+/g, "");

const isLetter = (character: string | undefined): boolean => /[\p{L}\p{N}\p{M}]/u.test(character ?? "");

/** 1: a word or a line begins here; ½: a blank; 0: inside a word. */
function scoreStart(text: string, at: number): number {
  const [before, first] = [characterBefore(text, at), characterAt(text, at)];
  if (isLetter(before) && isLetter(first)) return 0;
  return /\s/.test(first) && !isLineEnd(before) ? 0.5 : 1;
}

/** 1: a word or a line ends here; ½: behind a blank; 0: inside a word. */
function scoreEnd(text: string, at: number): number {
  const [last, after] = [characterBefore(text, at), characterAt(text, at)];
  if (isLetter(last) && isLetter(after)) return 0;
  return /\s/.test(last) && !isLineEnd(last) ? 0.5 : 1;
}

const isLineEnd = (character: string): boolean => character === "\n" || character === "";

const characterAt = (text: string, at: number): string =>
  at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : "";

const characterBefore = (text: string, at: number): string =>
  [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? "";
