import { z } from "zod";
import { committed } from "@/lib/shared/committed-output";

const PlacementReport = z
  .object({
    placed: z.number(),
    differing: z.array(z.string()),
    lost: z.array(z.object({ layer: z.string(), codes: z.array(z.string()), at: z.number() })),
  })
  .meta({ id: "PlacementReport" });

const StudyPaperView = z
  .object({
    id: z.string(),
    title: z.string(),
    authors: z.string(),
    year: z.number(),
    documentId: z.string().nullable(),
    report: PlacementReport.nullable(),
  })
  .meta({ id: "StudyPaperView" });

const StudyView = z
  .object({
    name: z.string(),
    papers: z.array(StudyPaperView),
    layers: z.array(z.object({ name: z.string(), how: z.string() })),
    written: z.string(),
  })
  .meta({ id: "StudyView" });

/** What the procedures of packs answer, by their names. */
export const packsOutputs = {
  find: StudyView.nullable(),
  place: committed(z.object({ paper: z.string().nullable(), placed: z.number() })),
};
