import { z } from "zod";
import { type SearchQuery, searchOrders } from "./search-query";
import { longestStopWord, toStopWord } from "./stop-words";

const id = z.string().regex(/^[\w-]{1,64}$/);

export const SearchQuerySchema = z.object({
  words: z.string().max(500, "This is too long to be sought: at most 500 characters."),
  pattern: z.boolean(),
  wholeWord: z.boolean(),
  wordStart: z.boolean().default(false),
  matchCase: z.boolean(),
  wordForms: z.boolean(),
  documentIds: z.array(id).max(10_000).readonly().optional(),
}) satisfies z.ZodType<SearchQuery>;

const project = { projectId: z.uuid() };

export const SearchInput = z.object({
  ...project,
  query: SearchQuerySchema,
  order: z.enum(searchOrders),
  /** Lines to pass over, and to return at most. */
  offset: z.int().min(0).max(10_000),
  limit: z.int().min(1).max(500),
});
export type SearchInput = z.infer<typeof SearchInput>;

export const CountWordsInput = z.object({
  ...project,
  documentIds: z.array(id).max(10_000).readonly().optional(),
  /** Whether words that say little by themselves, by each text's language, and the project's stop words are left out. */
  withoutStopWords: z.boolean(),
  /** How many words a phrase has; 1 for words alone. */
  length: z.int().min(1).max(5).default(1),
});
export type CountWordsInput = z.infer<typeof CountWordsInput>;

export const ProjectInput = z.object(project);

/** A word or phrase, as it is counted. */
const stopWord = z
  .string()
  .max(1_000)
  .transform(toStopWord)
  .pipe(
    z
      .string()
      .min(1, "Enter a word.")
      .max(longestStopWord, `A word or phrase has at most ${longestStopWord} characters.`),
  );

export const ChangeStopWordsInput = z.object({
  ...project,
  /** Not to be counted any more, and to be counted again. */
  add: z.array(stopWord).max(1_000).readonly().default([]),
  remove: z.array(stopWord).max(1_000).readonly().default([]),
});
export type ChangeStopWordsInput = z.infer<typeof ChangeStopWordsInput>;

export const StretchInput = z.object({
  ...project,
  query: SearchQuerySchema,
  /** What is coded of each hit: its words alone, or the sentence or paragraph it stands in. */
  stretch: z.enum(["hit", "sentence", "paragraph"]),
});
export type StretchInput = z.infer<typeof StretchInput>;

export const CodeHitsInput = StretchInput.extend({
  codeId: z.uuid(),
  /** How many places the caller saw in the preview; others are not coded unseen. */
  places: z.int().min(1),
});
export type CodeHitsInput = z.infer<typeof CodeHitsInput>;
