import { z } from "zod";
import { committed } from "@/lib/shared/committed-output";

const DocumentView = z
  .object({
    id: z.string(),
    fileName: z.string(),
    mediaType: z.string(),
    byteSize: z.number(),
    length: z.number(),
    codings: z.number(),
    memos: z.number(),
    waiting: z.number(),
    recording: z.string().nullable(),
    createdAt: z.date(),
    title: z.string(),
    authors: z.string(),
    year: z.number().nullable(),
    source: z.string(),
    doi: z.string(),
    language: z.string(),
    attributes: z.record(z.string(), z.string()),
  })
  .meta({ id: "DocumentView" });

const DocumentFacts = z
  .object({ paragraphs: z.number(), sentences: z.number() })
  .meta({ id: "DocumentFacts" });

const CorrectionsCarried = z
  .object({ kept: z.number(), unfit: z.array(z.string()) })
  .meta({ id: "CorrectionsCarried" });

export const CarriedCount = z
  .object({
    exact: z.number(),
    alike: z.number(),
    waiting: z.number(),
    corrections: CorrectionsCarried.optional(),
  })
  .meta({ id: "CarriedCount" });

/** What the procedures of documents answer, by their names. */
export const documentsOutputs = {
  list: z.array(DocumentView),
  getFacts: DocumentFacts,
  edit: committed(z.null()),
  correctStructure: committed(z.null()),
  discardCorrections: committed(z.null()),
  remove: committed(z.object({ title: z.string() })),
  outdated: z.array(z.string()),
  rereadOutdated: z.object({ queued: z.number() }),
  uncertain: z.object({ ranges: z.array(z.number()) }),
  recognise: z.object({ jobId: z.string() }),
  reread: z.object({ jobId: z.string() }),
  removeRecording: committed(z.null()),
};
