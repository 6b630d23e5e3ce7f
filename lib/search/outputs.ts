import { z } from "zod";
import { committed } from "@/lib/shared/committed-output";

const HitLine = z
  .object({
    documentId: z.string(),
    ranges: z.array(z.tuple([z.number(), z.number()])),
    before: z.string(),
    words: z.string(),
    after: z.string(),
  })
  .meta({ id: "HitLine" });

const SearchView = z
  .object({
    lines: z.array(HitLine),
    count: z.number(),
    more: z.boolean(),
    documents: z.array(z.object({ id: z.string(), title: z.string(), hits: z.number() })),
    problem: z.string().nullable(),
  })
  .meta({ id: "SearchView" });

const WordCount = z
  .object({ word: z.string(), count: z.number(), documents: z.number() })
  .meta({ id: "WordCount" });

/** What the procedures of search answer, by their names. */
export const searchOutputs = {
  find: SearchView,
  countWords: z.array(WordCount),
  listStopWords: z.array(z.string()),
  changeStopWords: committed(z.array(z.string())),
  previewCoding: z.object({
    places: z.number(),
    documents: z.number(),
    samples: z.array(z.string()),
    most: z.number(),
  }),
  codeHits: committed(z.object({ coded: z.number(), already: z.number() })),
};
