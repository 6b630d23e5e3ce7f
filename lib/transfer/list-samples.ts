import { createOffsetReader } from "@/lib/exchange/refi-qda/offset-conventions";
import type { RangedText, ScoredConvention } from "@/lib/exchange/refi-qda/score-conventions";

/** One passage as two readings of its positions have it; "" where a reading finds none. */
export interface ReadingSample {
  readonly words: readonly [first: string, second: string];
}

const mostSamples = 5;
/** Of long passages the beginning and the end are shown, in UTF-16 units each. */
const shown = 60;

/** Passages that two readings have differently, so that a person can tell which is right. */
export function listSamples(
  texts: readonly RangedText[],
  first: ScoredConvention,
  second: ScoredConvention,
): ReadingSample[] {
  const samples: ReadingSample[] = [];
  for (const { stored, text, ranges } of texts) {
    const readers = [first, second].map(({ convention }) => createOffsetReader(stored, convention));
    for (const { start, end } of ranges) {
      if (samples.length === mostSamples) return samples;
      const [one = "", other = ""] = readers.map((read) => {
        const range = read(start, end);
        return range === null ? "" : shorten(text.slice(range.start, range.end));
      });
      if (one !== other) samples.push({ words: [one, other] });
    }
  }
  return samples;
}

const shorten = (words: string): string =>
  words.length <= 2 * shown + 3
    ? words
    : `${words.slice(0, shown).toWellFormed()} … ${words.slice(-shown).toWellFormed()}`;
