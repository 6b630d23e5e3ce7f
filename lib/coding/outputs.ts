import { z } from "zod";
import { Definition } from "@/lib/codebook/outputs";
import { committed } from "@/lib/shared/committed-output";

export const Region = z
  .object({
    page: z.number(),
    start: z.number(),
    left: z.number(),
    top: z.number(),
    right: z.number(),
    bottom: z.number(),
  })
  .meta({ id: "Region" });

const Layer = z
  .object({
    id: z.string(),
    kind: z.enum(["coder", "consensus", "suggestion"]),
    name: z.string(),
    userId: z.string().nullable(),
    origin: z.enum(["person", "model"]),
    roundId: z.string(),
    closedRound: z.string().optional(),
  })
  .meta({ id: "Layer" });

const DocumentCodingsView = z
  .object({
    roundId: z.string(),
    layers: z.array(Layer),
    codeIds: z.array(z.string()),
    passages: z.array(
      z.object({
        id: z.string(),
        ranges: z.array(z.number()),
        region: z.array(z.number()).optional(),
        start: z.number().optional(),
        codings: z.array(z.tuple([z.string(), z.number(), z.number(), z.number().optional()])),
      }),
    ),
  })
  .meta({ id: "DocumentCodingsView" });

const Applied = z
  .object({
    passageId: z.string(),
    layer: Layer,
    already: z.array(z.string()),
    mergedInto: z.array(z.string()),
  })
  .meta({ id: "Applied" });

const AppliedToQuote = Applied.extend({
  ranges: z.array(z.tuple([z.number(), z.number()])),
  codings: z.array(z.object({ id: z.string(), codeId: z.string() })),
}).meta({ id: "AppliedToQuote" });

const OlderCodingView = z
  .object({
    id: z.string(),
    passageId: z.string(),
    documentId: z.string(),
    document: z.string(),
    quote: z.string(),
    coder: z.string(),
    at: z.date(),
    older: Definition,
    mayChange: z.boolean(),
  })
  .meta({ id: "OlderCodingView" });

const OlderCodingsView = z
  .object({
    codes: z.array(z.object({ id: z.string(), name: z.string(), count: z.number() })),
    now: Definition.nullable(),
    codings: z.array(OlderCodingView),
  })
  .meta({ id: "OlderCodingsView" });

const HistoryLine = z.object({ sentence: z.string(), at: z.date() }).meta({ id: "HistoryLine" });

const PassageHistoryView = z
  .object({ lines: z.array(HistoryLine), more: z.boolean() })
  .meta({ id: "PassageHistoryView" });

const WaitingPassageView = z
  .object({
    id: z.string(),
    quote: z.string(),
    pages: z.array(z.string()),
    isRegion: z.boolean(),
    codings: z.array(
      z.object({
        id: z.string(),
        code: z.string(),
        color: z.string(),
        coder: z.string(),
        mayChange: z.boolean(),
      }),
    ),
    memos: z.number(),
    guess: z.tuple([z.number(), z.number()]).nullable(),
  })
  .meta({ id: "WaitingPassageView" });

/** What the procedures of coding answer, by their names. */
export const codingOutputs = {
  list: DocumentCodingsView,
  apply: committed(Applied),
  applyToPlaces: committed(z.object({ coded: z.number(), already: z.number() })),
  applyToQuote: committed(AppliedToQuote),
  applyToPassages: committed(z.null()),
  remove: committed(z.null()),
  changeCode: committed(z.null()),
  keep: committed(z.null()),
  listOlder: OlderCodingsView,
  listOlderIn: z.array(z.object({ codeId: z.string(), codingIds: z.array(z.string()) })),
  isFinished: z.boolean(),
  markFinished: committed(z.null()),
  setWeight: committed(z.null()),
  moveBoundary: committed(z.object({ passageId: z.string() })),
  split: committed(z.object({ firstId: z.string(), secondId: z.string() })),
  history: PassageHistoryView,
  listWaiting: z.array(WaitingPassageView),
  placeWaiting: committed(z.object({ passageId: z.string(), left: z.number() })),
};
