import type { MatchedKind, MatchReason, Pick } from "@/lib/transfer/match-choices";

/** What each kind is called: all of them, and one. */
export const kindWords: Readonly<Record<MatchedKind, readonly [many: string, one: string]>> = {
  codes: ["Codes", "code"],
  documents: ["Documents", "document"],
  layers: ["Coders", "coder"],
  cases: ["Cases", "case"],
  codeSets: ["Code sets", "code set"],
  documentSets: ["Sets of documents", "set of documents"],
  attributes: ["Attributes", "attribute"],
};

export const pickWords: Readonly<Record<Pick, string>> = {
  here: "Use the one here",
  new: "Make a new one",
  out: "Leave out",
};

/** How it is known that two are the same. */
export const reasonWords: Readonly<Record<MatchReason, string>> = {
  guid: "the same id",
  name: "the same name",
  text: "the same text",
  file: "the same file",
  words: "the same words",
};
