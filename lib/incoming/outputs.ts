import { z } from "zod";
import { committed } from "@/lib/shared/committed-output";

const IncomingPreview = z
  .object({
    excerpts: z.number(),
    exact: z.number(),
    near: z.number(),
    waiting: z.object({
      near: z.number().optional(),
      "no-words": z.number().optional(),
      "not-found": z.number().optional(),
      several: z.number().optional(),
      "no-document": z.number().optional(),
    }),
    notes: z.number(),
    nothing: z.number(),
    models: z.number(),
    memos: z.number(),
    codings: z.number(),
    already: z.number(),
    unit: z.enum(["unknown", "utf16", "codePoint", "other"]),
    documents: z.array(
      z.object({ name: z.string(), excerpts: z.number(), documentId: z.string().nullable() }),
    ),
    codes: z.array(
      z.object({
        key: z.string(),
        path: z.string(),
        excerpts: z.number(),
        codeId: z.string().nullable(),
        isHeading: z.boolean(),
        names: z.array(z.string()),
      }),
    ),
    coders: z.array(
      z.object({
        coder: z.string(),
        kind: z.enum(["layer", "none", "own"]),
        name: z.string(),
        origin: z.enum(["person", "model"]),
        layerId: z.string().nullable(),
        excerpts: z.number(),
      }),
    ),
    nearOnes: z.array(z.object({ document: z.string(), quote: z.string(), found: z.string() })),
    waitingOnes: z.array(
      z.object({
        document: z.string(),
        quote: z.string(),
        reason: z.enum(["near", "no-words", "not-found", "several", "no-document"]),
      }),
    ),
    mayMakeCodes: z.boolean(),
    blind: z.boolean(),
  })
  .meta({ id: "IncomingPreview" });

const BroughtIn = z
  .object({
    codings: z.number(),
    already: z.number(),
    memos: z.number(),
    codes: z.number(),
    waiting: z.number(),
  })
  .meta({ id: "BroughtIn" });

const UnplacedView = z
  .object({
    id: z.string(),
    source: z.string(),
    createdAt: z.date(),
    documentId: z.string().nullable(),
    documentName: z.string(),
    quote: z.string(),
    place: z.string(),
    hasNumbers: z.boolean(),
    memo: z.string(),
    coder: z.string(),
    codes: z.array(z.object({ name: z.string(), color: z.string() })),
    mayChange: z.boolean(),
  })
  .meta({ id: "UnplacedView" });

const PlaceView = z
  .object({
    documentId: z.string(),
    textId: z.string(),
    title: z.string(),
    place: z.string(),
    before: z.string(),
    words: z.string(),
    after: z.string(),
    ranges: z.array(z.tuple([z.number(), z.number()])),
    near: z.boolean(),
  })
  .meta({ id: "PlaceView" });

/** What the procedures of incoming answer, by their names. */
export const incomingOutputs = {
  preview: IncomingPreview,
  bringIn: committed(BroughtIn),
  listUnplaced: z.array(UnplacedView),
  findPlaces: z.array(PlaceView),
  place: committed(z.object({ passageId: z.string() })),
  dismiss: committed(z.null()),
};
