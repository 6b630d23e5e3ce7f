import type { Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { unifyVariants } from "@/lib/text/fold-letters";
import {
  foldWords,
  holdsWholeLetters,
  rangesOfLetters,
  readShownLetters,
  type ShownLetters,
} from "@/lib/text/shown-letters";
import { isWholeWord } from "@/lib/text/whole-word";
import { indexWordForms, type Stem, type WordForms } from "@/lib/text/word-forms";

/** How words are sought. */
export interface FindOptions {
  /** Not inside a longer word. */
  readonly wholeWord?: boolean;
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
}

/**
 * Finds words in a text as it is shown: without hidden ranges, a word hyphenated at a line's end as one, line ends as
 * blanks. Spellings, capitals, variants of letters, quotation marks and dashes are alike: `foldLetterAt`,
 * `unifyVariants`. The text is read at the first search, 1,000,000 characters in about a tenth of a second, and each
 * search takes a few milliseconds then.
 */
export function createTextFinder(text: string, blocks: readonly Block[]): TextFinder {
  let read: { readonly shown: ShownLetters; readonly unified: string } | null = null;
  let forms: { readonly stem: Stem; readonly index: WordForms } | null = null;
  const readOnce = () => {
    if (read !== null) return read;
    const shown = readShownLetters(text, blocks);
    return (read = { shown, unified: unifyVariants(shown.letters) });
  };
  return {
    find: (words, { wholeWord = false, stem = null } = {}) => {
      const sought = foldWords(words);
      if (sought === "") return [];
      const { shown, unified } = readOnce();
      if (stem !== null) {
        if (forms?.stem !== stem) forms = { stem, index: indexWordForms(shown.letters, stem) };
        return forms.index.find(sought).map(([from, to]) => rangesOfLetters(text, shown, from, to));
      }
      const hits: Hit[] = [];
      const letters = unifyVariants(sought);
      for (let at = unified.indexOf(letters); at >= 0;) {
        const end = at + letters.length;
        const fits = holdsWholeLetters(shown, at, end) && (!wholeWord || isWholeWord(shown.letters, at, end));
        if (fits) hits.push(rangesOfLetters(text, shown, at, end));
        at = unified.indexOf(letters, fits ? end : at + 1);
      }
      return hits;
    },
  };
}
