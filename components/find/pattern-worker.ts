import { type Pattern, type PatternMatches, matchPattern } from "@/lib/text/match-pattern";

/** The letters once, then patterns to be sought in them; each is answered in turn. */
export type PatternRequest = { readonly letters: string } | { readonly pattern: Pattern };
export type PatternAnswer = PatternMatches;

let letters = "";

addEventListener("message", ({ data }: MessageEvent<PatternRequest>) => {
  if ("letters" in data) letters = data.letters;
  else postMessage(matchPattern(letters, data.pattern) satisfies PatternAnswer);
});
