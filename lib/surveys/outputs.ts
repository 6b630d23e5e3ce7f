import { z } from "zod";
import { SheetRow } from "@/lib/ingest/outputs";

const ColumnKind = z
  .enum(["number", "date", "open", "closed", "identifier", "scale", "empty"])
  .meta({ id: "ColumnKind" });

const SurveyColumn = z
  .object({
    name: z.string(),
    kind: ColumnKind,
    filled: z.number(),
    distinct: z.number(),
    samples: z.array(z.string()),
  })
  .meta({ id: "SurveyColumn" });

const SurveyOutline = z
  .object({
    delimiter: z.enum([",", ";", "\t", "|"]).optional(),
    encoding: z.string().optional(),
    warnings: z.array(z.string()),
    sheets: z.array(z.object({ name: z.string(), rows: z.number() })),
    sheet: z.number(),
    headerRow: z.number(),
    top: z.array(SheetRow),
    columns: z.array(SurveyColumn),
    respondents: z.number(),
    sample: z.array(SheetRow),
  })
  .meta({ id: "SurveyOutline" });

const SurveySummary = z
  .object({
    attributes: z.number(),
    documents: z.number(),
    titles: z.array(z.string()),
    notes: z.array(z.string()),
    made: z.number(),
    known: z.number(),
    differing: z.number(),
  })
  .meta({ id: "SurveySummary" });

/** What the procedures of surveys answer, by their names. */
export const surveysOutputs = { outline: SurveyOutline, summary: SurveySummary };
