import type { TextFinder } from "@/lib/text/find-text";
import { foldLetterAt, unifyVariants } from "@/lib/text/fold-letters";
import { foldWords } from "@/lib/text/shown-letters";
import type { Stem } from "@/lib/text/word-forms";
import type { SearchQuery } from "./search-query";

/** Raised when words are told apart by other rules, here or in `lib/text`. */
export const INDEX_VERSION = 1;

/** What is kept of a text to tell whether it can have what is sought. */
export interface TextWords {
  /** Lexemes: each word, and after "~" what its forms have in common; null where there are too many to be kept. */
  readonly lexemes: readonly string[] | null;
  /** The words, each between line ends; "" where there are too many. */
  readonly vocabulary: string;
}

/** A tsvector holds a megabyte, and no lexeme of two kilobytes. UTF-16 units, of which each takes up to three bytes. */
const mostUnits = 300_000;
const longestWord = 600;

const word = /[\p{L}\p{M}\p{N}]+/gu;
/** Scripts without blanks between words: what stands between two other signs is no word of theirs. */
const unspaced =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The words of a text as it is sought through. `stem`: of its language; null where no rules are known. */
export function listTextWords(finder: TextFinder, stem: Stem | null): TextWords {
  const { letters, unified } = finder.readFolded();
  const words = new Set(unified.match(word));
  const stems = new Set<string>();
  if (stem !== null) for (const form of new Set(letters.match(word))) stems.add(`~${stem(form)}`);
  const lexemes = [...words, ...stems];
  const units = lexemes.reduce((sum, each) => sum + each.length, 0);
  if (units > mostUnits || lexemes.some((each) => each.length > longestWord))
    return { lexemes: null, vocabulary: "" };
  return { lexemes, vocabulary: `\n${[...words].join("\n")}\n` };
}

/** What a text must have to have a hit. */
export interface Lookup {
  /** A tsquery: all of these words; "" for none that is whole. */
  readonly words: string;
  /** Patterns of LIKE for the vocabulary, all of them. */
  readonly parts: readonly string[];
}

/**
 * What can be looked up before texts are read; null where nothing can, as of patterns. Every text that has a hit has all of it;
 * not every text that has it has a hit, since the words may stand apart. `stem`: of the texts' language where word forms are
 * asked for.
 */
export function planLookup(query: SearchQuery, stem: Stem | null): Lookup | null {
  if (query.pattern) return null;
  const folded = foldWords(query.words, foldLetterAt);
  if (query.wordForms && stem !== null) {
    const stems = [...new Set(folded.match(word))].map((form) => quote(`~${stem(form)}`));
    return stems.length === 0 ? null : { words: stems.join(" & "), parts: [] };
  }
  const sought: readonly string[] = unifyVariants(folded).match(word) ?? [];
  if (sought.length === 0) return null;
  const exact: string[] = [];
  const parts: string[] = [];
  sought.forEach((each, at) => {
    const [first, last] = [at === 0, at === sought.length - 1];
    if (unspaced.test(each)) parts.push(`%${each}%`);
    else if (query.wholeWord || (!first && !last)) exact.push(quote(each));
    // Where a word begins, and of several the last one, which the one before bounds.
    else if (!first || query.wordStart) exact.push(`${quote(each)}:*`);
    else parts.push(sought.length > 1 ? `%${each}\n%` : `%${each}%`);
  });
  return { words: exact.join(" & "), parts };
}

/** Words hold letters, marks and digits alone; rules for stems could make anything. */
const quote = (lexeme: string): string => `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
