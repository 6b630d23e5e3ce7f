import { countOf } from "@/lib/shared/count-of";
import type { IncomingExcerpt } from "./incoming-excerpt";

/** The most of an excerpt that is brought in, UTF-16 units or pieces. */
export const excerptLimits = { name: 2_000, words: 100_000, line: 200, codes: 200, ranges: 200 } as const;

/**
 * Excerpts of a file as they can be brought in: longer texts end where they must, more codes are left out, and so is a place of more
 * pieces, as a part of it would be another place. What was cut is told in sentences; of what stands around words what is far from them
 * goes without one.
 */
export function clampExcerpts(excerpts: readonly IncomingExcerpt[]): {
  readonly excerpts: IncomingExcerpt[];
  readonly losses: string[];
} {
  const { name, words, line, codes: mostCodes, ranges: mostRanges } = excerptLimits;
  const cut = (text: string, most: number) => text.slice(0, most).toWellFormed();
  let [shortened, uncoded, unplaced] = [0, 0, 0];
  const clamped = excerpts.map((excerpt) => {
    const { document, quote, place, coder, memo, codes, ranges } = excerpt;
    const told = {
      ...{ document: cut(document, name), place: cut(place, line), coder: cut(coder, line) },
      ...{ quote: cut(quote, words), memo: cut(memo, words) },
    };
    const paths = codes.slice(0, mostCodes).map((code) => ({ ...code, path: cut(code.path, name) }));
    const isWhole =
      Object.entries(told).every(
        ([field, text]) => text.length === excerpt[field as keyof typeof told].length,
      ) && paths.every(({ path }, at) => path.length === codes[at]!.path.length);
    if (!isWhole) shortened += 1;
    if (codes.length > mostCodes) uncoded += 1;
    if (ranges.length > mostRanges) unplaced += 1;
    return {
      ...{ ...excerpt, ...told, codes: paths, ranges: ranges.length > mostRanges ? [] : ranges },
      prefix: excerpt.prefix.slice(-words).toWellFormed(),
      suffix: cut(excerpt.suffix, words),
    };
  });
  const tell = (count: number, what: string) => (count === 0 ? [] : [`${countOf(count, "excerpt")} ${what}`]);
  return {
    excerpts: clamped,
    losses: [
      ...tell(shortened, "with a text that is too long, in words, a memo or a name: cut off."),
      ...tell(uncoded, `with more than ${mostCodes} codes: the others are left out.`),
      ...tell(unplaced, `in more than ${mostRanges} pieces: sought by the words alone.`),
    ],
  };
}
