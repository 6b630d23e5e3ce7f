import { z } from "zod";
import { delimiters, sheetLimits } from "@/lib/ingest/sheet";
import { cleanLine } from "@/lib/shared/clean-text";

/** How a text file of tables is to be read, where a person corrected the guess. */
const sheetOptions = {
  encoding: z.string().min(1).max(50).optional(),
  delimiter: z.enum(delimiters).optional(),
};
const sheet = z.int().min(0).max(10_000);
const headerRow = z.int().min(1).max(10_000_000);

const SurveyChoicesInput = z.object({
  sheet,
  headerRow,
  roles: z.array(z.enum(["name", "attribute", "question", "ignore"])).max(sheetLimits.columns),
  layout: z.enum(["respondent", "question", "grid"]),
  title: z
    .string()
    .transform(cleanLine)
    .pipe(z.string().min(1, "Give the survey a title.").max(500, "A title can have at most 500 characters.")),
  updateKnown: z.boolean(),
});

/** What a person decided about a file of answers: how to read it, and what becomes of it. */
export const SurveyDecision = z.object({
  options: z.object(sheetOptions),
  choices: SurveyChoicesInput,
});
export type SurveyDecision = z.infer<typeof SurveyDecision>;

const job = { projectId: z.uuid(), jobId: z.uuid() };

export const SurveyOutlineInput = z.object({
  ...job,
  options: z.object({ ...sheetOptions, sheet: sheet.optional(), headerRow: headerRow.optional() }),
});
export const SurveySummaryInput = SurveyDecision.extend(job);
