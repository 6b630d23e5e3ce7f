import { type Result, fail, ok } from "@/lib/shared/result";
import { unitEnd } from "@/lib/text/shown-letters";
import { isWholeWord } from "@/lib/text/whole-word";

/** More matches than this are not listed: nobody reads them, and "." has as many as the text has signs. */
export const mostMatches = 50_000;

/** A pattern as it is sought: the source and flags of a regular expression. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** Matches inside a longer word do not count. */
  readonly wholeWord: boolean;
}

/** What was found: pairs from, to in the letters, ascending, disjoint; `more`: there are others after the last. */
export interface PatternMatches {
  readonly pairs: Int32Array;
  readonly more: boolean;
}

interface PatternOptions {
  readonly wholeWord: boolean;
  readonly matchCase: boolean;
}

/**
 * Reads what a person wrote as a regular expression, by code points where it is one so, else by units, which lets more be
 * escaped. Fails with the reason in a few words, small letters, no full stop.
 */
export function readPattern(
  source: string,
  { wholeWord, matchCase }: PatternOptions,
): Result<Pattern, string> {
  let reason = "";
  for (const unit of ["u", ""]) {
    const flags = `g${unit}${matchCase ? "" : "i"}`;
    try {
      new RegExp(source, flags);
      return ok({ source, flags, wholeWord });
    } catch (error) {
      reason = error instanceof Error ? error.message : "";
    }
  }
  // Browsers put the pattern itself before the reason: "Invalid regular expression: /(/i: Unterminated group".
  const told = /(?:.*\/[a-z]*: |.*: )?(.+)$/s.exec(reason)?.[1] ?? "it is not a regular expression";
  return fail(told.charAt(0).toLowerCase() + told.slice(1));
}

/**
 * Where a pattern stands in letters, block by block and cell by cell: `^` and `$` are a block's ends, and no match goes
 * over one. Empty matches are none. How long it takes is the pattern's: to be run where it can be stopped.
 */
export function matchPattern(letters: string, { source, flags, wholeWord }: Pattern): PatternMatches {
  const expression = new RegExp(source, flags);
  const pairs: number[] = [];
  for (let start = 0; start < letters.length;) {
    const end = letters.indexOf(unitEnd, start);
    const unit = letters.slice(start, end === -1 ? undefined : end);
    for (const match of unit.matchAll(expression)) {
      const [from, to] = [start + match.index, start + match.index + match[0].length];
      if (from === to || (wholeWord && !isWholeWord(letters, from, to))) continue;
      if (pairs.length === 2 * mostMatches) return { pairs: Int32Array.from(pairs), more: true };
      pairs.push(from, to);
    }
    start += unit.length + 1;
  }
  return { pairs: Int32Array.from(pairs), more: false };
}
