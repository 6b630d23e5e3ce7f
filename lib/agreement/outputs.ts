import { z } from "zod";

export const TextAround = z
  .object({
    pieces: z.array(z.object({ text: z.string(), places: z.array(z.number()) })),
    cutBefore: z.boolean(),
    cutAfter: z.boolean(),
  })
  .meta({ id: "TextAround" });

export const ConfusionCell = z
  .object({ first: z.string().nullable(), second: z.string().nullable(), count: z.number() })
  .meta({ id: "ConfusionCell" });

const ComparedLayer = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(["coder", "consensus"]),
    origin: z.enum(["person", "model"]),
    roundId: z.string(),
    userId: z.string().nullable(),
  })
  .meta({ id: "ComparedLayer" });

const AgreementChoices = z
  .object({
    layers: z.array(ComparedLayer),
    usualLayerIds: z.array(z.string()),
    documents: z.array(z.object({ id: z.string(), title: z.string() })),
    codes: z.array(z.object({ id: z.string(), path: z.string(), depth: z.number() })),
    finished: z.record(z.string(), z.array(z.string())),
    markable: z.array(z.string()),
  })
  .meta({ id: "AgreementChoices" });

const NothingToCompare = z
  .enum(["noDocuments", "noLayers", "oneLayer", "noCodes", "noOverlap", "nothingFinished", "gone"])
  .meta({ id: "NothingToCompare" });

const LeftOutDocument = z
  .object({ unfinished: z.array(z.string()), id: z.string(), title: z.string() })
  .meta({ id: "LeftOutDocument" });

const AgreementSetup = z
  .object({
    layerIds: z.array(z.string()).optional(),
    standardId: z.string().optional(),
    documentIds: z.array(z.string()).optional(),
    codeIds: z.array(z.string()).optional(),
    withSubCodes: z.boolean(),
    unit: z.enum(["character", "sentence", "block", "given", "matched", "document", "frequency"]),
    overlap: z.number(),
    coefficient: z.enum([
      "alpha",
      "kappa",
      "ac1",
      "fleiss",
      "brennanPrediger",
      "holsti",
      "f1",
      "alphaRatio",
      "alphaInterval",
      "alphaOrdinal",
      "kappaQuadratic",
      "kappaLinear",
      "ac2Quadratic",
      "ac2Linear",
    ]),
    uncodedCounts: z.boolean(),
  })
  .meta({ id: "AgreementSetup" });

const Caution = z
  .union([
    z.object({ kind: z.literal("prevalence"), value: z.number() }),
    z.object({ kind: z.literal("bias"), value: z.number() }),
    z.object({ kind: z.literal("uncoded"), value: z.number() }),
    z.object({ kind: z.literal("few"), value: z.number() }),
  ])
  .meta({ id: "Caution" });

const NoFigure = z
  .enum(["overlap", "noUnits", "oneCategory", "nothingCoded", "partUndefined", "missingRatings", "tooMany"])
  .meta({ id: "NoFigure" });

const Figure = z
  .union([
    z.object({ value: z.number(), reason: z.undefined().optional() }),
    z.object({ value: z.null(), reason: NoFigure }),
  ])
  .meta({ id: "Figure" });

const Interval = z
  .object({
    low: z.number(),
    high: z.number(),
    draws: z.number(),
    undefinedDraws: z.number(),
    over: z.enum(["groups", "units"]),
    drawn: z.number(),
  })
  .meta({ id: "Interval" });

const CodeFigures = z
  .object({
    codeId: z.string(),
    prevalence: z.number().nullable(),
    uses: z.array(z.number()),
    cautions: z.array(Caution),
    pairs: z.array(Figure),
    documents: z.array(Figure),
    agreement: Figure,
    value: Figure,
    interval: Interval.nullable(),
    f1: Figure.nullable(),
  })
  .meta({ id: "CodeFigures" });

const Figures = z
  .object({ agreement: Figure, value: Figure, interval: Interval.nullable(), f1: Figure.nullable() })
  .meta({ id: "Figures" });

const SetAlphas = z.object({ jaccard: Figure, masi: Figure }).meta({ id: "SetAlphas" });

const StandardFigures = z
  .object({ precision: Figure, recall: Figure, f1: Figure })
  .meta({ id: "StandardFigures" });

const AgainstStandard = z
  .object({
    standard: z.number(),
    codes: z.array(StandardFigures),
    coders: z.array(StandardFigures.nullable()),
    all: StandardFigures,
  })
  .meta({ id: "AgainstStandard" });

const ComparedView = z
  .object({
    state: z.literal("compared"),
    setup: AgreementSetup,
    layers: z.array(ComparedLayer),
    pairsOf: z.array(z.tuple([z.number(), z.number()])),
    documentsOf: z.array(z.object({ id: z.string(), title: z.string() })),
    codesOf: z.array(z.object({ id: z.string(), path: z.string(), color: z.string() })),
    leftOut: z.array(LeftOutDocument),
    fewer: z.array(z.object({ layerIds: z.array(z.string()), documents: z.number() })),
    version: z.string(),
    codes: z.array(CodeFigures),
    pooled: Figures,
    sets: SetAlphas.nullable(),
    against: AgainstStandard.nullable(),
    pooledByDocument: z.array(z.object({ value: Figure, agreement: Figure })),
    pooledByPair: z.array(z.object({ value: Figure, agreement: Figure })),
    units: z.number(),
    uncodedShare: z.number().nullable(),
    seed: z.number(),
    draws: z.number(),
    drawn: z.enum(["documents", "stretches"]),
  })
  .meta({ id: "ComparedView" });

const AgreementView = z
  .union([
    z.object({ state: z.literal("blind"), alone: z.boolean() }),
    z.object({
      state: z.literal("nothing"),
      why: NothingToCompare,
      layers: z.array(ComparedLayer),
      leftOut: z.array(LeftOutDocument),
      fewer: z.array(z.object({ layerIds: z.array(z.string()), documents: z.number() })),
    }),
    ComparedView,
  ])
  .meta({ id: "AgreementView" });

const ContinuumFigures = z
  .object({
    uAlpha: Figure,
    uAlphaBinary: Figure,
    cuAlpha: Figure,
    cuCoverage: Figure,
    alphaU: Figure,
    gamma: Figure,
    gammaCat: Figure,
    samples: z.number(),
    seed: z.number(),
    precision: z.number().nullable(),
  })
  .meta({ id: "ContinuumFigures" });

const TrendFigures = z
  .object({ value: Figure, agreement: Figure, interval: Interval.nullable() })
  .meta({ id: "TrendFigures" });

const NoTrend = z
  .enum([
    "noDocuments",
    "noLayers",
    "oneLayer",
    "noCodes",
    "noOverlap",
    "nothingFinished",
    "gone",
    "settles",
    "noneGiven",
  ])
  .meta({ id: "NoTrend" });

const RoundOutcome = z
  .union([
    z.object({
      state: z.literal("compared"),
      coders: z.number(),
      documents: z.number(),
      pooled: TrendFigures,
      codes: z.array(TrendFigures),
    }),
    z.object({ state: z.literal("nothing"), why: NoTrend }),
    z.object({ state: z.literal("failed"), message: z.string() }),
  ])
  .meta({ id: "RoundOutcome" });

const TrendRound = z
  .object({
    id: z.string(),
    name: z.string(),
    purpose: z.enum(["openCoding", "reliability", "recoding", "adjudication"]),
    open: z.boolean(),
    openedAt: z.date().nullable(),
    setup: AgreementSetup,
    outcome: RoundOutcome,
  })
  .meta({ id: "TrendRound" });

const TrendView = z
  .union([
    z.object({ state: z.literal("blind"), alone: z.boolean() }),
    z.object({
      state: z.literal("trend"),
      codesOf: z.array(z.object({ id: z.string(), path: z.string(), color: z.string() })),
      rounds: z.array(TrendRound),
    }),
  ])
  .meta({ id: "TrendView" });

/** What the procedures of agreement answer, by their names. */
export const agreementOutputs = {
  getChoices: AgreementChoices,
  compare: AgreementView,
  compareContinuum: ContinuumFigures.nullable(),
  trend: TrendView,
};
