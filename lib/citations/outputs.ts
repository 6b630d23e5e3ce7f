import { z } from "zod";

const CitedPlaceView = z
  .object({ start: z.number(), end: z.number(), place: z.string() })
  .meta({ id: "CitedPlaceView" });

const UnmatchedView = z
  .object({
    label: z.string(),
    fitting: z.number(),
    documentId: z.string().nullable(),
    places: z.array(CitedPlaceView),
  })
  .meta({ id: "UnmatchedView" });

const CitingDocumentView = z
  .object({
    id: z.string(),
    title: z.string(),
    cited: z.string(),
    textId: z.string(),
    citations: z.number(),
    references: z.array(
      z.object({
        label: z.string(),
        text: z.string(),
        documentId: z.string().nullable(),
        places: z.array(CitedPlaceView),
      }),
    ),
    unmatched: z.array(UnmatchedView),
  })
  .meta({ id: "CitingDocumentView" });

const CitedWorkView = z
  .object({
    id: z.string(),
    label: z.string(),
    title: z.string(),
    documentId: z.string().nullable(),
    times: z.record(z.string(), z.number()),
  })
  .meta({ id: "CitedWorkView" });

const CitationsView = z
  .object({ documents: z.array(CitingDocumentView), works: z.array(CitedWorkView) })
  .meta({ id: "CitationsView" });

/** What the procedures of citations answer, by their names. */
export const citationsOutputs = { get: CitationsView };
