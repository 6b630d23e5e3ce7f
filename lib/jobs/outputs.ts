import { z } from "zod";
import { CarriedCount } from "@/lib/documents/outputs";
import { IngestForm, IngestWarning } from "@/lib/ingest/outputs";

const JobState = z
  .enum(["done", "failed", "waiting", "running", "asking", "cancelled"])
  .meta({ id: "JobState" });

const JobQuestion = z
  .union([
    z.object({ kind: z.literal("duplicate"), documentId: z.string(), title: z.string() }),
    z.object({ kind: z.literal("password"), wrong: z.boolean() }),
    z.object({ kind: z.literal("encoding"), encoding: z.string() }),
    z.object({ kind: z.literal("otherType"), message: z.string() }),
    z.object({ kind: z.literal("survey") }),
    z.object({ kind: z.literal("references"), count: z.number() }),
    z.object({ kind: z.literal("recording"), expects: z.string().nullable() }),
  ])
  .meta({ id: "JobQuestion" });

const DocumentReport = z
  .object({
    kind: z.literal("document"),
    title: z.string(),
    form: IngestForm,
    engine: z.string(),
    version: z.string(),
    encoding: z.string().nullable(),
    language: z.string(),
    pages: z.number(),
    characters: z.number(),
    headings: z.number(),
    tables: z.number(),
    footnotes: z.number(),
    warnings: z.array(IngestWarning),
    carried: CarriedCount.optional(),
  })
  .meta({ id: "DocumentReport" });

const ArchiveReport = z
  .object({
    kind: z.literal("archive"),
    files: z.number(),
    leftOut: z.array(z.object({ path: z.string(), reason: z.string() })),
  })
  .meta({ id: "ArchiveReport" });

const SurveyReport = z
  .object({
    kind: z.literal("survey"),
    title: z.string(),
    cases: z.number(),
    documents: z.number(),
    notes: z.array(z.string()),
  })
  .meta({ id: "SurveyReport" });

const RecordingReport = z
  .object({ kind: z.literal("recording"), title: z.string() })
  .meta({ id: "RecordingReport" });

const ImportReport = z
  .union([DocumentReport, ArchiveReport, SurveyReport, RecordingReport])
  .meta({ id: "ImportReport" });

const JobView = z
  .object({
    id: z.string(),
    kind: z.enum(["recognise", "import", "reread"]),
    state: JobState,
    fileName: z.string(),
    byteSize: z.number(),
    folder: z.string(),
    documentId: z.string().nullable(),
    parentId: z.string().nullable(),
    progress: z.number(),
    stage: z.string(),
    question: JobQuestion.nullable(),
    report: ImportReport.nullable(),
    problem: z.object({ code: z.string(), message: z.string() }).nullable(),
    startedBy: z.string().nullable(),
    createdAt: z.date(),
  })
  .meta({ id: "JobView" });

/** What the procedures of jobs answer, by their names. */
export const jobsOutputs = {
  list: z.array(JobView),
  answer: z.void(),
  cancel: z.void(),
  retry: z.void(),
  dismiss: z.void(),
  dismissOver: z.number(),
};
