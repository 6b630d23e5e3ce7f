import type { Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { foldLetterAt, type ReadLetterAt, unifyVariants, writtenLetterAt } from "@/lib/text/fold-letters";
import {
  foldWords,
  holdsWholeLetters,
  rangesOfLetters,
  readShownLetters,
  type ShownLetters,
} from "@/lib/text/shown-letters";
import { isWholeWord, isWordStart } from "@/lib/text/whole-word";
import { indexWordForms, type Stem, type WordForms } from "@/lib/text/word-forms";

/** How words are sought. */
export interface FindOptions {
  /** Not inside a longer word. */
  readonly wholeWord?: boolean;
  /** Where a word begins; how it goes on does not matter. */
  readonly wordStart?: boolean;
  /** Capitals are told from small letters. Not with word forms. */
  readonly matchCase?: boolean;
  /** Other forms of each word are found as well, as this says which belong together; words are whole ones then. */
  readonly stem?: Stem | null;
}

/** One place where the words stand: ranges of the text, ascending; several in a table's cell that wraps over lines. */
export type Hit = readonly Range[];

export interface TextFinder {
  /**
   * Where words stand, in reading order (block by block, tables cell by cell), none over the end of a block or cell, none
   * over another. Half-open UTF-16 offsets; what is hidden inside the words belongs to their range, marks on their letters
   * too. No words: none.
   */
  readonly find: (words: string, options?: FindOptions) => Hit[];
  /** The text as words are compared: with small letters, and with variants of letters made one as well. */
  readonly readFolded: () => { readonly letters: string; readonly unified: string };
  /** The text as it is shown and written, in which patterns are sought; blocks and cells end with `unitEnd`. */
  readonly readWritten: () => string;
  /** What pairs from, to of units of `readWritten` are in the text; pairs that cut a written sign are left out. */
  readonly hitsOf: (matches: ArrayLike<number>) => Hit[];
}

interface Reading {
  readonly shown: ShownLetters;
  readonly unified: string;
}

/**
 * Finds words in a text as it is shown: without hidden ranges, a word hyphenated at a line's end as one, line ends as
 * blanks. Spellings, capitals, variants of letters, quotation marks and dashes are alike: `foldLetterAt`,
 * `unifyVariants`. The text is read at the first search, 1,000,000 characters in about a tenth of a second, and each
 * search takes a few milliseconds then.
 */
export function createTextFinder(text: string, blocks: readonly Block[]): TextFinder {
  const readings = new Map<ReadLetterAt, Reading>();
  let forms: { readonly stem: Stem; readonly index: WordForms } | null = null;
  const readOnce = (readAt: ReadLetterAt): Reading => {
    const known = readings.get(readAt);
    if (known !== undefined) return known;
    const shown = readShownLetters(text, blocks, readAt);
    const reading = { shown, unified: unifyVariants(shown.letters) };
    readings.set(readAt, reading);
    return reading;
  };
  return {
    find: (words, { wholeWord = false, wordStart = false, matchCase = false, stem = null } = {}) => {
      const readAt = matchCase && stem === null ? writtenLetterAt : foldLetterAt;
      const sought = foldWords(words, readAt);
      if (sought === "") return [];
      const { shown, unified } = readOnce(readAt);
      if (stem !== null) {
        if (forms?.stem !== stem) forms = { stem, index: indexWordForms(shown.letters, stem) };
        return forms.index.find(sought).map(([from, to]) => rangesOfLetters(text, shown, from, to));
      }
      const hits: Hit[] = [];
      const letters = unifyVariants(sought);
      for (let at = unified.indexOf(letters); at >= 0;) {
        const end = at + letters.length;
        const fits =
          holdsWholeLetters(shown, at, end) &&
          (!wholeWord || isWholeWord(shown.letters, at, end)) &&
          (!wordStart || isWordStart(shown.letters, at));
        if (fits) hits.push(rangesOfLetters(text, shown, at, end));
        at = unified.indexOf(letters, fits ? end : at + 1);
      }
      return hits;
    },
    readFolded: () => {
      const { shown, unified } = readOnce(foldLetterAt);
      return { letters: shown.letters, unified };
    },
    readWritten: () => readOnce(writtenLetterAt).shown.letters,
    hitsOf: (matches) => {
      const { shown } = readOnce(writtenLetterAt);
      const hits: Hit[] = [];
      for (let at = 0; at < matches.length; at += 2) {
        const [from, to] = [matches[at]!, matches[at + 1]!];
        if (holdsWholeLetters(shown, from, to)) hits.push(rangesOfLetters(text, shown, from, to));
      }
      return hits;
    },
  };
}
