import { z } from "zod";
import { ConfusionCell, TextAround } from "@/lib/agreement/outputs";
import { LayerView } from "@/lib/analysis/outputs";
import { Region } from "@/lib/coding/outputs";
import { committed } from "@/lib/shared/committed-output";

const TypeCount = z
  .object({
    kind: z.enum(["code", "agreed", "only", "boundary"]),
    byLayerId: z.string().nullable(),
    count: z.number(),
  })
  .meta({ id: "TypeCount" });

const Agreed = z.object({ id: z.string(), passageId: z.string(), codeId: z.string() }).meta({ id: "Agreed" });

const Concerned = z
  .object({ id: z.string(), layerId: z.string(), passageId: z.string(), codeId: z.string() })
  .meta({ id: "Concerned" });

const DecisionView = z
  .object({
    decidedBy: z.string().nullable(),
    reopenedBy: z.string().nullable(),
    inForce: z.boolean(),
    id: z.string(),
    documentId: z.string(),
    outcome: z.enum(["postponed", "accepted", "otherCode", "otherBoundaries", "neither"]),
    reason: z.string(),
    consensus: z.array(Agreed),
    concerned: z.array(Concerned),
    decidedAt: z.string(),
    reopenedAt: z.string().nullable(),
  })
  .meta({ id: "DecisionView" });

const PrintedPageView = z
  .object({
    mediaType: z.string(),
    index: z.number(),
    label: z.string(),
    width: z.number(),
    height: z.number(),
    start: z.number(),
    end: z.number(),
  })
  .meta({ id: "PrintedPageView" });

const DifferenceView = z
  .object({
    id: z.string(),
    documentId: z.string(),
    kind: z.enum(["code", "agreed", "only", "boundary"]),
    off: z.number().nullable(),
    codings: z.array(
      z.object({
        id: z.string(),
        passageId: z.string(),
        layerId: z.string(),
        codeId: z.string(),
        weight: z.number().nullable(),
        ranges: z.array(z.number()),
        region: Region.nullable(),
      }),
    ),
    state: z.enum(["open", "postponed", "settled"]),
    decisions: z.array(DecisionView),
    around: TextAround,
    page: PrintedPageView.nullable(),
    at: z.string(),
    language: z.string(),
  })
  .meta({ id: "DifferenceView" });

/** What a list of differences and one of them have in common. */
const ComparedWork = z.object({
  total: z.number(),
  states: z.object({ open: z.number(), postponed: z.number(), settled: z.number() }),
  nothing: z.enum(["unfinished", "blind", "alone", "noDocuments"]).nullable(),
  layerIds: z.array(z.string()),
  leftOut: z.number(),
  layers: z.record(z.string(), LayerView),
  codes: z.record(z.string(), z.object({ path: z.string(), color: z.string() })),
  documents: z.record(z.string(), z.string()),
});

const DifferencesView = ComparedWork.extend({
  types: z.array(TypeCount),
  differences: z.array(DifferenceView),
  confusion: z.array(ConfusionCell),
}).meta({ id: "DifferencesView" });

const TextWindow = z
  .object({ from: z.number(), text: z.string(), hidden: z.array(z.number()), breaks: z.array(z.number()) })
  .meta({ id: "TextWindow" });

const DifferenceAtView = ComparedWork.extend({
  difference: DifferenceView.nullable(),
  window: TextWindow,
  position: z.number(),
  previousId: z.string().nullable(),
  nextId: z.string().nullable(),
  nextOpenId: z.string().nullable(),
  mayDecide: z.boolean(),
}).meta({ id: "DifferenceAtView" });

const DecidedView = DecisionView.extend({
  words: z.record(z.string(), z.string()),
  mayReopen: z.boolean(),
}).meta({ id: "DecidedView" });

const DecisionsView = z
  .object({
    decisions: z.array(DecidedView),
    layers: z.record(
      z.string(),
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.enum(["coder", "consensus", "suggestion"]),
        origin: z.enum(["person", "model"]),
        userId: z.string().nullable(),
      }),
    ),
    codes: z.record(z.string(), z.object({ path: z.string(), color: z.string() })),
    documents: z.record(z.string(), z.string()),
  })
  .meta({ id: "DecisionsView" });

const RulePreview = z
  .object({ places: z.number(), documents: z.number(), left: z.number(), notTheirs: z.number() })
  .meta({ id: "RulePreview" });

/** What the procedures of adjudication answer, by their names. */
export const adjudicationOutputs = {
  listDifferences: DifferencesView,
  getDifference: DifferenceAtView,
  listDecisions: DecisionsView,
  decide: committed(z.null()),
  reopen: committed(z.null()),
  previewRule: RulePreview,
  applyRule: committed(z.object({ places: z.number() })),
};
