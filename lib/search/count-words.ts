import type { WordCount } from "./search-view";

/** English words that say little by themselves: articles, pronouns, prepositions, auxiliaries, conjunctions. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    "a about above after again against all also am an and any are as at be because been before being below between both but by can " +
    "could did do does doing down during each few for from further had has have having he her here hers herself him himself his how " +
    "i if in into is it its itself just me more most my myself no nor not now of off on once only or other our ours ourselves out " +
    "over own same she should so some such than that the their theirs them themselves then there these they this those through to " +
    "too under until up us very was we were what when where which while who whom why will with would you your yours yourself"
  ).split(" "),
);

const word = /[\p{L}\p{M}]+(?:['’\-‐][\p{L}\p{M}]+)*/gu;

/**
 * How often words stand in texts, in small letters; the most frequent first, equals by the alphabet. Words of one letter, numbers
 * and `without` are left out. `texts`: as they are shown, see `TextFinder.readWritten`.
 */
export const countWords = (texts: Iterable<string>, without: ReadonlySet<string>): WordCount[] =>
  countAll(texts, (text) =>
    Array.from(text.matchAll(word), ([found]) => toKey(found)).filter(
      (each) => each.length > 1 && !without.has(each),
    ),
  );

/**
 * How often phrases of so many words stand in texts, none over the end of a paragraph, a stop or a number; those that begin or end
 * with one of `without` are left out, and those that stand once. Texts and order as of words.
 */
export const countPhrases = (
  texts: Iterable<string>,
  length: number,
  without: ReadonlySet<string>,
): WordCount[] =>
  countAll(texts, (text) => listPhrases(text, length, without)).filter(({ count }) => count > 1);

const toKey = (found: string): string => found.toLowerCase().replaceAll("’", "'");

/** What ends a phrase between two words. */
const stop = /[.?!:;,()[\]"“”«»…\n\d]/u;

function listPhrases(text: string, length: number, without: ReadonlySet<string>): string[] {
  const phrases: string[] = [];
  let run: string[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    if (stop.test(text.slice(end, index))) run = [];
    end = index + found.length;
    run.push(toKey(found));
    if (run.length > length) run.shift();
    const [first, last] = [run[0]!, run.at(-1)!];
    if (run.length === length && !without.has(first) && !without.has(last)) phrases.push(run.join(" "));
  }
  return phrases;
}

function countAll(texts: Iterable<string>, list: (text: string) => readonly string[]): WordCount[] {
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
