import type { Range } from "@/lib/shared/offset";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { Block } from "@/lib/text/block";
import { excerptText } from "@/lib/text/excerpt-text";
import { foldText, sourceOffset, type FoldedText } from "@/lib/text/fold-text";
import { normaliseRanges } from "@/lib/text/ranges";

/** Words to find in a text again. White space counts as one blank wherever and however long it stands. */
export interface Quote {
  readonly exact: string;
  /** What stood right before and after: tells equal words apart. */
  readonly prefix?: string;
  readonly suffix?: string;
  /** 0-based among the places where the words stand; takes precedence over prefix and suffix. */
  readonly occurrence?: number;
  /** `cell`: the words are the whole text of one table cell, over all the lines it wraps. Default `text`. */
  readonly unit?: "text" | "cell";
}

export type AnchorError = "not-found" | "ambiguous";
export type QuoteFinder = (quote: Quote) => Result<Range[], AnchorError>;

/** Finds one quote: see `createQuoteFinder`, which is faster for several quotes of one text. */
export const anchorQuote = (
  text: string,
  blocks: readonly Block[],
  quote: Quote,
): Result<Range[], AnchorError> => createQuoteFinder(text, blocks)(quote);

/** In how many places a quote's words stand, whatever stands around them; counted as `anchorQuote` finds them. */
export function countPlaces(text: string, blocks: readonly Block[], { exact, unit }: Quote): number {
  const words = fold(exact);
  if (words === "") return 0;
  if (unit === "cell") return findCells(text, blocks, words).length;
  const inWritten = findAll(foldText(text).text, words).length;
  if (inWritten > 0) return inWritten;
  const hidden = blocks.flatMap((block) => block.hidden);
  return findAll(foldText(text, hidden).text, words).length;
}

/** A text that is prepared for finding quotes in it. */
export interface QuoteReader {
  readonly find: QuoteFinder;
  /** The places where a quote's words stand, whatever stands around them, in order; `most` at most. */
  readonly list: (words: string, most: number) => Range[];
}

/** Finds several quotes of one text: see `openQuotes`. */
export const createQuoteFinder = (text: string, blocks: readonly Block[]): QuoteFinder =>
  openQuotes(text, blocks).find;

/**
 * Prepares a text for finding quotes in it. Words are sought as the text has them, then as it shows them, without what
 * its blocks hide. The ranges found are the text's own, half-open, ascending: one for words, one or more for a cell.
 * "ambiguous" when the words stand in several places and neither `occurrence` nor the surroundings decide;
 * "not-found" also for a quote without words.
 */
export function openQuotes(text: string, blocks: readonly Block[]): QuoteReader {
  const written = foldText(text);
  let shownOnce: FoldedText | null = null;
  const shown = (): FoldedText =>
    (shownOnce ??= foldText(
      text,
      blocks.flatMap((block) => block.hidden),
    ));
  const findPlaces = (words: string, most = Infinity): { folded: FoldedText; places: number[] } => {
    const inWritten = findAll(written.text, words, most);
    if (inWritten.length > 0) return { folded: written, places: inWritten };
    return { folded: shown(), places: findAll(shown().text, words, most) };
  };
  const rangeOf = (folded: FoldedText, at: number, { length }: string): Range[] => {
    const start = sourceOffset(folded, at);
    const end = sourceOffset(folded, at + length - 1) + 1;
    return normaliseRanges(text, [{ start, end }]);
  };
  return {
    find: (quote) => {
      const words = fold(quote.exact);
      if (words === "") return fail("not-found");
      if (quote.unit === "cell") return chooseCell(text, blocks, words, quote.occurrence);
      const { folded, places } = findPlaces(words);
      const chosen = choosePlace(folded.text, words, places, quote);
      return chosen.ok ? ok(rangeOf(folded, chosen.value, words)) : chosen;
    },
    list: (quoted, most) => {
      const words = fold(quoted);
      if (words === "") return [];
      const { folded, places } = findPlaces(words, most);
      return places.flatMap((at) => rangeOf(folded, at, words));
    },
  };
}

const fold = (words: string): string => words.replace(/\s+/g, " ").trim();

function findAll(text: string, words: string, most = Infinity): number[] {
  const places: number[] = [];
  for (
    let at = text.indexOf(words);
    at >= 0 && places.length < most;
    at = text.indexOf(words, at + words.length)
  )
    places.push(at);
  return places;
}

function choosePlace(
  text: string,
  words: string,
  places: readonly number[],
  quote: Quote,
): Result<number, AnchorError> {
  if (quote.occurrence !== undefined) return pick(places[quote.occurrence]);
  if (places.length < 2) return pick(places[0]);
  const scores = places.map((at) => surroundingsInCommon(text, at, at + words.length, quote));
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  if (best === 0 || scores.indexOf(best) !== scores.lastIndexOf(best)) return fail("ambiguous");
  return pick(places[scores.indexOf(best)]);
}

const pick = (place: number | undefined): Result<number, AnchorError> =>
  place === undefined ? fail("not-found") : ok(place);

/** How many units of prefix, read backwards, and of suffix the text shares around `[start, end)`. */
function surroundingsInCommon(text: string, start: number, end: number, quote: Quote): number {
  const prefix = fold(quote.prefix ?? "");
  const suffix = fold(quote.suffix ?? "");
  const before = text.slice(Math.max(0, start - prefix.length - 1), start).trim();
  const after = text.slice(end, end + suffix.length + 1).trim();
  let common = 0;
  while (
    common < prefix.length &&
    common < before.length &&
    prefix.at(-1 - common) === before.at(-1 - common)
  ) {
    common += 1;
  }
  let following = 0;
  while (following < suffix.length && following < after.length && suffix[following] === after[following]) {
    following += 1;
  }
  return common + following;
}

const findCells = (text: string, blocks: readonly Block[], words: string) =>
  blocks
    .flatMap((block) => block.cells ?? [])
    .filter((cell) => cell.ranges.length > 0 && excerptText(text, cell.ranges, blocks) === words);

function chooseCell(
  text: string,
  blocks: readonly Block[],
  words: string,
  occurrence: number | undefined,
): Result<Range[], AnchorError> {
  const equal = findCells(text, blocks, words);
  if (occurrence === undefined && equal.length > 1) return fail("ambiguous");
  const cell = equal[occurrence ?? 0];
  return cell ? ok([...cell.ranges]) : fail("not-found");
}
