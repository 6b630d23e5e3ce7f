import { codebookProcedures } from "@/lib/codebook/procedures";
import { analysisProcedures } from "@/lib/analysis/procedures";
import { caseProcedures } from "@/lib/cases/procedures";
import { codingProcedures } from "@/lib/coding/procedures";
import { accountProcedures } from "@/lib/accounts/procedures";
import { documentProcedures } from "@/lib/documents/procedures";
import { jobProcedures } from "@/lib/jobs/procedures";
import { liveProcedures } from "@/lib/live/procedures";
import { memoProcedures } from "@/lib/memos/procedures";
import { projectProcedures } from "@/lib/projects/procedures";
import { referenceProcedures } from "@/lib/references/procedures";
import { surveyProcedures } from "@/lib/surveys/procedures";
import { tablesProcedures } from "@/lib/tables/procedures";

/** Every procedure of the product, by feature. The same router serves the typed client and the REST interface. */
export const router = {
  codebook: codebookProcedures,
  accounts: accountProcedures,
  analysis: analysisProcedures,
  cases: caseProcedures,
  coding: codingProcedures,
  documents: documentProcedures,
  jobs: jobProcedures,
  live: liveProcedures,
  memos: memoProcedures,
  projects: projectProcedures,
  references: referenceProcedures,
  surveys: surveyProcedures,
  tables: tablesProcedures,
};

export type Router = typeof router;
