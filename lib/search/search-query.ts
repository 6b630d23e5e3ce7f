/** What is sought in the texts of a project, and how. */
export interface SearchQuery {
  /** Words as they are written, or a regular expression. */
  readonly words: string;
  readonly pattern: boolean;
  /** Not inside a longer word. */
  readonly wholeWord: boolean;
  /** Where a word begins: "govern" in "government", not in "misgovern". */
  readonly wordStart: boolean;
  readonly matchCase: boolean;
  /** Other forms of each word as well, by the rules of each document's language; not of patterns. */
  readonly wordForms: boolean;
  /** Absent: all documents. */
  readonly documentIds?: readonly string[] | undefined;
}

export const noQuery: SearchQuery = {
  words: "",
  pattern: false,
  wholeWord: false,
  wordStart: false,
  matchCase: false,
  wordForms: false,
};

/** How hits are ordered: as they stand in the texts, or by the words before or after them. */
export const searchOrders = ["text", "before", "after"] as const;
export type SearchOrder = (typeof searchOrders)[number];

/** More hits than so many are counted, but not listed. */
export const mostHits = 10_000;
