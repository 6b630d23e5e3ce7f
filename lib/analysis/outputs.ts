import { z } from "zod";
import { Region } from "@/lib/coding/outputs";

export const LayerView = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(["coder", "consensus", "suggestion"]),
    origin: z.enum(["person", "model"]),
  })
  .meta({ id: "LayerView" });

const CodingView = z
  .object({
    id: z.string(),
    codeId: z.string(),
    layerId: z.string(),
    weight: z.number().nullable(),
    createdAt: z.date(),
    older: z.boolean(),
  })
  .meta({ id: "CodingView" });

export const ExcerptText = z
  .object({
    passageId: z.string(),
    documentId: z.string(),
    text: z.string(),
    region: Region.nullable(),
    place: z.string(),
    language: z.string(),
  })
  .meta({ id: "ExcerptText" });

const ExcerptView = ExcerptText.extend({
  codings: z.array(CodingView),
  others: z.array(CodingView),
}).meta({ id: "ExcerptView" });

const ExcerptsView = z
  .object({
    total: z.number(),
    documentCount: z.number(),
    excerpts: z.array(ExcerptView),
    nextCursor: z.string().nullable(),
    documents: z.record(z.string(), z.string()),
    codes: z.record(z.string(), z.object({ path: z.string(), color: z.string() })),
    layers: z.record(z.string(), LayerView),
    changeable: z.array(z.string()),
  })
  .meta({ id: "ExcerptsView" });

const AttributeValues = z
  .object({ name: z.string(), values: z.array(z.string()) })
  .meta({ id: "AttributeValues" });

const FiltersView = z
  .object({
    documents: z.array(z.object({ id: z.string(), title: z.string() })),
    layers: z.array(LayerView),
    attributes: z.array(AttributeValues),
    cases: z.array(z.object({ id: z.string(), name: z.string() })),
    caseAttributes: z.array(AttributeValues),
    codeSets: z.array(z.object({ id: z.string(), name: z.string() })),
    rounds: z.array(z.object({ id: z.string(), name: z.string() })),
    coders: z.array(z.object({ id: z.string(), name: z.string() })),
    groups: z.array(z.object({ id: z.string(), name: z.string(), kind: z.enum(["set", "folder"]) })),
    queries: z.array(z.object({ id: z.string(), name: z.string(), smart: z.boolean() })),
  })
  .meta({ id: "FiltersView" });

/** What the procedures of analysis answer, by their names. */
export const analysisOutputs = {
  listExcerpts: ExcerptsView,
  getContext: z.array(z.array(z.object({ text: z.string(), inside: z.boolean() }))),
  getFilters: FiltersView,
};
