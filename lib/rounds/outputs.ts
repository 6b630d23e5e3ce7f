import { z } from "zod";
import { committed } from "@/lib/shared/committed-output";

const OwnWork = z
  .object({
    assignmentId: z.string(),
    roundId: z.string(),
    documentId: z.string(),
    title: z.string(),
    position: z.number(),
    doneAt: z.date().nullable(),
  })
  .meta({ id: "OwnWork" });

const RoundView = z
  .object({
    id: z.string(),
    name: z.string(),
    purpose: z.enum(["openCoding", "reliability", "recoding", "adjudication"]),
    blind: z.boolean(),
    state: z.enum(["open", "closed", "draft"]),
    instructions: z.string(),
    dueAt: z.date().nullable(),
    codebookFrozen: z.boolean(),
    codebookMoment: z.string().nullable(),
    seed: z.number().nullable(),
    percent: z.number().nullable(),
    perDocument: z.number().nullable(),
    openedAt: z.date().nullable(),
    closedAt: z.date().nullable(),
    mine: z.array(OwnWork),
    progress: z.object({ done: z.number(), given: z.number() }).nullable(),
  })
  .meta({ id: "RoundView" });

const UnitView = z.object({ passageId: z.string(), ranges: z.array(z.number()) }).meta({ id: "UnitView" });

const DocumentRoundView = z
  .object({
    assignmentId: z.string(),
    roundId: z.string(),
    name: z.string(),
    purpose: z.enum(["openCoding", "reliability", "recoding", "adjudication"]),
    blind: z.boolean(),
    codebookMoment: z.string().nullable(),
    instructions: z.string(),
    dueAt: z.date().nullable(),
    doneAt: z.date().nullable(),
    units: z.array(UnitView),
    next: z.object({ documentId: z.string(), title: z.string() }).nullable(),
  })
  .meta({ id: "DocumentRoundView" });

const Pace = z
  .object({ codings: z.number(), perHour: z.number().nullable(), lastAt: z.date().nullable() })
  .meta({ id: "Pace" });

const GivenView = z
  .object({
    assignmentId: z.string(),
    documentId: z.string(),
    userId: z.string(),
    doneAt: z.date().nullable(),
    pace: Pace.nullable(),
  })
  .meta({ id: "GivenView" });

const Named = z.object({ id: z.string(), name: z.string() }).meta({ id: "Named" });

const RoundPlanView = RoundView.extend({
  given: z.array(GivenView),
  units: z.record(z.string(), z.number()),
  coders: z.array(Named),
  documents: z.array(Named),
}).meta({ id: "RoundPlanView" });

/** What the procedures of rounds answer, by their names. */
export const roundsOutputs = {
  list: z.array(RoundView),
  get: RoundView,
  ofDocument: DocumentRoundView.nullable(),
  getPlan: RoundPlanView,
  plan: committed(z.object({ id: z.string() })),
  describe: committed(z.null()),
  changeState: committed(z.null()),
  remove: committed(z.null()),
  assign: committed(z.null()),
  reassign: committed(z.null()),
  markDone: committed(z.null()),
};
