import { runReader } from "@/lib/ingest/server/run-reader";
import { memberProcedure } from "@/lib/projects/server/access";
import { SurveyOutlineInput, SurveySummaryInput } from "./schema";
import { getOutline, getSummary } from "./server/queries";

export const surveyProcedures = {
  outline: memberProcedure("document.write", SurveyOutlineInput).handler(({ input, context, signal }) =>
    getOutline(context.member, input.jobId, (path) =>
      runReader("surveyOutline", { path, options: input.options }, { owner: input.projectId, signal }),
    ),
  ),
  summary: memberProcedure("document.write", SurveySummaryInput).handler(({ input, context, signal }) =>
    getSummary(context.member, input.jobId, (path) =>
      runReader(
        "survey",
        { path, options: input.options, choices: input.choices },
        { owner: input.projectId, signal },
      ),
    ),
  ),
};
