import type { WordCount } from "./search-view";

/** A text as it is shown, see `TextFinder.readWritten`, and the words and phrases that are not counted in it, see `toStopWord`. */
export interface CountedText {
  readonly written: string;
  readonly without: ReadonlySet<string>;
}

/** A word or phrase of such a text as it is counted: in small letters, with straight apostrophes (U+0027). */
export const toCounted = (found: string): string => found.toLowerCase().replaceAll("’", "'");

const word = /[\p{L}\p{M}]+(?:['’\-‐][\p{L}\p{M}]+)*/gu;

/**
 * How often words stand in texts; the most frequent first, equals by the alphabet. Words of one letter, numbers and what is not to
 * be counted are left out.
 */
export const countWords = (texts: Iterable<CountedText>): WordCount[] =>
  countAll(texts, ({ written, without }) =>
    Array.from(written.matchAll(word), ([found]) => toCounted(found)).filter(
      (each) => each.length > 1 && !without.has(each),
    ),
  );

/**
 * How often phrases of so many words stand in texts, none over the end of a paragraph, a stop or a number. Left out are those that
 * stand once, those that are not to be counted, and those that begin or end with a word that is not. Order as of words.
 */
export const countPhrases = (texts: Iterable<CountedText>, length: number): WordCount[] =>
  countAll(texts, (text) => listPhrases(text, length)).filter(({ count }) => count > 1);

/** What ends a phrase between two words. */
const stop = /[.?!:;,()[\]"“”«»…\n\d]/u;

function listPhrases({ written, without }: CountedText, length: number): string[] {
  const phrases: string[] = [];
  let run: string[] = [];
  let end = 0;
  for (const { 0: found, index } of written.matchAll(word)) {
    if (stop.test(written.slice(end, index))) run = [];
    end = index + found.length;
    run.push(toCounted(found));
    if (run.length > length) run.shift();
    if (run.length < length) continue;
    const phrase = run.join(" ");
    if (![run[0]!, run.at(-1)!, phrase].some((each) => without.has(each))) phrases.push(phrase);
  }
  return phrases;
}

function countAll(texts: Iterable<CountedText>, list: (text: CountedText) => readonly string[]): WordCount[] {
  const counts = new Map<string, { count: number; documents: number }>();
  for (const text of texts) {
    const own = new Map<string, number>();
    for (const key of list(text)) own.set(key, (own.get(key) ?? 0) + 1);
    for (const [key, count] of own) {
      const known = counts.get(key);
      if (known) {
        known.count += count;
        known.documents += 1;
      } else counts.set(key, { count, documents: 1 });
    }
  }
  return [...counts]
    .map(([key, each]) => ({ word: key, ...each }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
}
