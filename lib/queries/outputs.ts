import { z } from "zod";
import { ExcerptText } from "@/lib/analysis/outputs";
import { committed } from "@/lib/shared/committed-output";
import type { Query as QueryType } from "./query";

const Condition = z
  .union([
    z.object({ kind: z.literal("code"), codeId: z.string(), alone: z.literal(true).optional() }),
    z.object({ kind: z.literal("coder"), coderId: z.string() }),
    z.object({ kind: z.literal("layer"), of: z.enum(["coder", "consensus"]) }),
    z.object({ kind: z.literal("round"), roundId: z.string() }),
    z.object({ kind: z.literal("date"), from: z.string().optional(), to: z.string().optional() }),
    z.object({ kind: z.literal("weight"), least: z.number() }),
  ])
  .meta({ id: "Condition" });

const Reach = z.union([z.literal("paragraph"), z.number()]).meta({ id: "Reach" });

const nestedQuery: z.ZodType<QueryType> = z.lazy(() => Query);
const Query = z
  .union([
    z.object({ kind: z.literal("coding"), conditions: z.array(Condition) }),
    z.object({ kind: z.literal("documents"), documentIds: z.array(z.string()) }),
    z.object({
      kind: z.literal("attribute"),
      of: z.enum(["document", "case"]),
      name: z.string(),
      value: z.string(),
    }),
    z.object({ kind: z.literal("text"), words: z.string() }),
    z.object({ kind: z.literal("groups"), groupIds: z.array(z.string()) }),
    z.object({ kind: z.literal("saved"), queryId: z.string() }),
    z.object({ kind: z.enum(["and", "or"]), parts: z.array(nestedQuery) }),
    z.object({ kind: z.literal("not"), part: nestedQuery }),
    z.object({ kind: z.enum(["overlapping", "inside"]), left: nestedQuery, right: nestedQuery }),
    z.object({ kind: z.enum(["near", "followedBy"]), within: Reach, left: nestedQuery, right: nestedQuery }),
  ])
  .meta({ id: "Query" });

const SavedQueryView = z
  .object({
    id: z.string(),
    name: z.string(),
    note: z.string(),
    spec: Query,
    smart: z.boolean(),
    updatedAt: z.date(),
  })
  .meta({ id: "SavedQueryView" });

const FoundView = z
  .object({
    count: z.number(),
    of: z.number(),
    documentCount: z.number(),
    passages: z.array(ExcerptText.extend({ title: z.string(), codeIds: z.array(z.string()) })),
    missing: z.array(z.string()),
  })
  .meta({ id: "FoundView" });

const QueryUse = z
  .object({ kind: z.enum(["table", "query"]), id: z.string(), name: z.string() })
  .meta({ id: "QueryUse" });

/** What the procedures of queries answer, by their names. */
export const queriesOutputs = {
  list: z.array(SavedQueryView),
  run: FoundView,
  countSmart: z.record(z.string(), z.number()),
  findIn: z.array(z.string()),
  uses: z.array(QueryUse),
  previewCoding: z.object({
    places: z.number(),
    documents: z.number(),
    samples: z.array(z.string()),
    most: z.number(),
  }),
  codeFound: committed(z.object({ coded: z.number(), already: z.number() })),
  create: committed(z.object({ id: z.string() })),
  edit: committed(z.null()),
  duplicate: committed(z.object({ id: z.string(), name: z.string() })),
  remove: committed(z.object({ name: z.string() })),
};
