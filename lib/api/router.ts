import { codebookProcedures } from "@/lib/codebook/procedures";
import { adjudicationProcedures } from "@/lib/adjudication/procedures";
import { analysisProcedures } from "@/lib/analysis/procedures";
import { agreementProcedures } from "@/lib/agreement/procedures";
import { backupProcedures } from "@/lib/backups/procedures";
import { attributeProcedures } from "@/lib/attributes/procedures";
import { caseProcedures } from "@/lib/cases/procedures";
import { claimProcedures } from "@/lib/claims/procedures";
import { chronologyProcedures } from "@/lib/chronology/procedures";
import { citationProcedures } from "@/lib/citations/procedures";
import { codingProcedures } from "@/lib/coding/procedures";
import { accountProcedures } from "@/lib/accounts/procedures";
import { commentProcedures } from "@/lib/comments/procedures";
import { documentProcedures } from "@/lib/documents/procedures";
import { groupProcedures } from "@/lib/groups/procedures";
import { historyProcedures } from "@/lib/history/procedures";
import { incomingProcedures } from "@/lib/incoming/procedures";
import { jobProcedures } from "@/lib/jobs/procedures";
import { liveProcedures } from "@/lib/live/procedures";
import { linkProcedures } from "@/lib/links/procedures";
import { memoProcedures } from "@/lib/memos/procedures";
import { packProcedures } from "@/lib/packs/procedures";
import { pictureProcedures } from "@/lib/pictures/procedures";
import { projectProcedures } from "@/lib/projects/procedures";
import { pseudonymProcedures } from "@/lib/pseudonyms/procedures";
import { queryProcedures } from "@/lib/queries/procedures";
import { referenceProcedures } from "@/lib/references/procedures";
import { roundProcedures } from "@/lib/rounds/procedures";
import { searchProcedures } from "@/lib/search/procedures";
import { surveyProcedures } from "@/lib/surveys/procedures";
import { tablesProcedures } from "@/lib/tables/procedures";
import { tokenProcedures } from "@/lib/tokens/procedures";
import { transferProcedures } from "@/lib/transfer/procedures";
import { textProcedures } from "@/lib/texts/procedures";
import { webhookProcedures } from "@/lib/webhooks/procedures";

/** Every procedure of the product, by feature. The same router serves the typed client and the REST interface. */
export const router = {
  codebook: codebookProcedures,
  accounts: accountProcedures,
  adjudication: adjudicationProcedures,
  agreement: agreementProcedures,
  analysis: analysisProcedures,
  backups: backupProcedures,
  attributes: attributeProcedures,
  cases: caseProcedures,
  claims: claimProcedures,
  chronology: chronologyProcedures,
  citations: citationProcedures,
  coding: codingProcedures,
  comments: commentProcedures,
  documents: documentProcedures,
  groups: groupProcedures,
  pseudonyms: pseudonymProcedures,
  history: historyProcedures,
  incoming: incomingProcedures,
  jobs: jobProcedures,
  live: liveProcedures,
  links: linkProcedures,
  memos: memoProcedures,
  packs: packProcedures,
  pictures: pictureProcedures,
  projects: projectProcedures,
  queries: queryProcedures,
  references: referenceProcedures,
  rounds: roundProcedures,
  search: searchProcedures,
  surveys: surveyProcedures,
  tables: tablesProcedures,
  texts: textProcedures,
  tokens: tokenProcedures,
  transfer: transferProcedures,
  webhooks: webhookProcedures,
};

export type Router = typeof router;
