import type { Result } from "@/lib/shared/result";
import type { Block } from "@/lib/text/block";
import type { Hit, TextFinder } from "@/lib/text/find-text";
import { hitContext } from "@/lib/text/hit-context";
import { matchPattern, type Pattern, readPattern } from "@/lib/text/match-pattern";
import type { Stem } from "@/lib/text/word-forms";
import type { SearchQuery } from "./search-query";
import type { HitLine } from "./search-view";

/** A text that is searched. */
export interface SearchedText {
  readonly documentId: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** BCP 47; "" when unknown. */
  readonly language: string;
}

/** What a query seeks, read once for all texts: a pattern or words. Fails with the reason why it is no pattern. */
export function readQuery(query: SearchQuery): Result<Pattern | null, string> {
  if (!query.pattern) return { ok: true, value: null };
  return readPattern(query.words, query);
}

/** Where a query's words stand in one text, in reading order. No words: nowhere. `stem`: of its language, where forms are asked for. */
export function searchText(
  finder: TextFinder,
  { words, wholeWord, wordStart, matchCase }: SearchQuery,
  pattern: Pattern | null,
  stem: Stem | null,
): readonly Hit[] {
  if (words.trim() === "") return [];
  if (pattern === null) return finder.find(words, { wholeWord, wordStart, matchCase, stem });
  return finder.hitsOf(matchPattern(finder.readWritten(), pattern).pairs);
}

/** A hit as a line of a concordance. */
export const lineOf = ({ documentId, text, blocks }: SearchedText, hit: Hit): HitLine => ({
  documentId,
  ranges: hit.map(({ start, end }) => [start, end]),
  ...hitContext(text, blocks, hit),
});
