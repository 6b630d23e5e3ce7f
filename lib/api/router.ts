import { codebookProcedures } from "@/lib/codebook/procedures";
import { adjudicationProcedures } from "@/lib/adjudication/procedures";
import { analysisProcedures } from "@/lib/analysis/procedures";
import { agreementProcedures } from "@/lib/agreement/procedures";
import { caseProcedures } from "@/lib/cases/procedures";
import { codingProcedures } from "@/lib/coding/procedures";
import { accountProcedures } from "@/lib/accounts/procedures";
import { commentProcedures } from "@/lib/comments/procedures";
import { documentProcedures } from "@/lib/documents/procedures";
import { historyProcedures } from "@/lib/history/procedures";
import { jobProcedures } from "@/lib/jobs/procedures";
import { liveProcedures } from "@/lib/live/procedures";
import { linkProcedures } from "@/lib/links/procedures";
import { memoProcedures } from "@/lib/memos/procedures";
import { projectProcedures } from "@/lib/projects/procedures";
import { referenceProcedures } from "@/lib/references/procedures";
import { roundProcedures } from "@/lib/rounds/procedures";
import { surveyProcedures } from "@/lib/surveys/procedures";
import { tablesProcedures } from "@/lib/tables/procedures";
import { textProcedures } from "@/lib/texts/procedures";

/** Every procedure of the product, by feature. The same router serves the typed client and the REST interface. */
export const router = {
  codebook: codebookProcedures,
  accounts: accountProcedures,
  adjudication: adjudicationProcedures,
  agreement: agreementProcedures,
  analysis: analysisProcedures,
  cases: caseProcedures,
  coding: codingProcedures,
  comments: commentProcedures,
  documents: documentProcedures,
  history: historyProcedures,
  jobs: jobProcedures,
  live: liveProcedures,
  links: linkProcedures,
  memos: memoProcedures,
  projects: projectProcedures,
  references: referenceProcedures,
  rounds: roundProcedures,
  surveys: surveyProcedures,
  tables: tablesProcedures,
  texts: textProcedures,
};

export type Router = typeof router;
