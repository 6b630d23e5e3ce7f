import { type Result, fail, ok } from "@/lib/shared/result";
import type { Block } from "@/lib/text/block";
import { type CitedPage, pagesOf } from "@/lib/text/place";
import { flattenRanges, normaliseRanges } from "@/lib/text/ranges";

/** Why ranges cannot be a passage. */
export type PassageProblem = "no-ranges" | "outside-text" | "inside-character" | "blank";

/** A passage's columns, as its row is created. */
export interface PassageDraft {
  /** Flattened pairs start, end, ascending, disjoint and not touching; empty for a region. */
  readonly ranges: number[];
  /** `flattenRegion` of a region; empty for words. */
  readonly region: number[];
  readonly start: number;
  readonly end: number;
  /** The exact text of each range. */
  readonly quotes: string[];
  /** Up to 32 UTF-16 units before and after the hull; never half of a surrogate pair. */
  readonly prefix: string;
  readonly suffix: string;
  /** Pages it stands on, as printed, in order, each once. */
  readonly pages: string[];
}

const contextLength = 32;

/**
 * Checks ranges against the text and makes the passage they are: sorted, with overlapping and touching ranges joined.
 * Fails when there is none, one is empty or outside the text, an edge stands inside a surrogate pair, or all is white
 * space. `pages`: those of the text around the ranges; none where the source tells no pages, or its blocks name them.
 */
export function draftPassage(
  text: string,
  blocks: readonly Block[],
  pairs: readonly (readonly [number, number])[],
  pages: readonly CitedPage[] = [],
): Result<PassageDraft, PassageProblem> {
  if (pairs.length === 0) return fail("no-ranges");
  if (pairs.some(([start, end]) => start < 0 || end > text.length || start >= end))
    return fail("outside-text");
  if (pairs.flat().some((at) => isInsidePair(text, at))) return fail("inside-character");
  const ranges = normaliseRanges(
    text,
    pairs.map(([start, end]) => ({ start, end })),
  );
  const quotes = ranges.map(({ start, end }) => text.slice(start, end));
  if (quotes.every((quote) => quote.trim() === "")) return fail("blank");
  const [start, end] = [ranges[0]!.start, ranges[ranges.length - 1]!.end];
  return ok({
    ranges: flattenRanges(ranges),
    region: [],
    start,
    end,
    quotes,
    prefix: text.slice(Math.max(0, start - contextLength), start).replace(/^[\udc00-\udfff]/, ""),
    suffix: text.slice(end, end + contextLength).replace(/[\ud800-\udbff]$/, ""),
    pages: pagesOf(ranges, blocks, pages),
  });
}

function isInsidePair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}
