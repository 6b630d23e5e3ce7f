import type { InferRouterOutputs } from "@orpc/server";
import type { z } from "zod";
import { adjudicationOutputs } from "@/lib/adjudication/outputs";
import { agreementOutputs } from "@/lib/agreement/outputs";
import { analysisOutputs } from "@/lib/analysis/outputs";
import { attributesOutputs } from "@/lib/attributes/outputs";
import { casesOutputs } from "@/lib/cases/outputs";
import { chronologyOutputs } from "@/lib/chronology/outputs";
import { citationsOutputs } from "@/lib/citations/outputs";
import { claimsOutputs } from "@/lib/claims/outputs";
import { codebookOutputs } from "@/lib/codebook/outputs";
import { codingOutputs } from "@/lib/coding/outputs";
import { commentsOutputs } from "@/lib/comments/outputs";
import { documentsOutputs } from "@/lib/documents/outputs";
import { groupsOutputs } from "@/lib/groups/outputs";
import type { Router } from "@/lib/api/router";
import { historyOutputs } from "@/lib/history/outputs";
import { incomingOutputs } from "@/lib/incoming/outputs";
import { jobsOutputs } from "@/lib/jobs/outputs";
import { linksOutputs } from "@/lib/links/outputs";
import { liveOutputs } from "@/lib/live/outputs";
import { memosOutputs } from "@/lib/memos/outputs";
import { packsOutputs } from "@/lib/packs/outputs";
import { picturesOutputs } from "@/lib/pictures/outputs";
import { projectsOutputs } from "@/lib/projects/outputs";
import { pseudonymsOutputs } from "@/lib/pseudonyms/outputs";
import { queriesOutputs } from "@/lib/queries/outputs";
import { referencesOutputs } from "@/lib/references/outputs";
import { roundsOutputs } from "@/lib/rounds/outputs";
import { searchOutputs } from "@/lib/search/outputs";
import { surveysOutputs } from "@/lib/surveys/outputs";
import { tablesOutputs } from "@/lib/tables/outputs";

/** Schemas of what procedures answer, by feature and name, as the router has them. */
export const outputs = {
  codebook: codebookOutputs,
  adjudication: adjudicationOutputs,
  agreement: agreementOutputs,
  analysis: analysisOutputs,
  attributes: attributesOutputs,
  cases: casesOutputs,
  claims: claimsOutputs,
  chronology: chronologyOutputs,
  citations: citationsOutputs,
  coding: codingOutputs,
  comments: commentsOutputs,
  documents: documentsOutputs,
  incoming: incomingOutputs,
  pseudonyms: pseudonymsOutputs,
  groups: groupsOutputs,
  history: historyOutputs,
  jobs: jobsOutputs,
  live: liveOutputs,
  links: linksOutputs,
  memos: memosOutputs,
  packs: packsOutputs,
  pictures: picturesOutputs,
  projects: projectsOutputs,
  queries: queriesOutputs,
  references: referencesOutputs,
  rounds: roundsOutputs,
  search: searchOutputs,
  surveys: surveysOutputs,
  tables: tablesOutputs,
};

/** A type as it is answered: no matter what may be written to, what numbers are branded as, and how objects are composed. */
type Plain<T> = T extends number
  ? T extends object
    ? number
    : T
  : T extends Date | Uint8Array
    ? T
    : T extends object
      ? { -readonly [K in keyof T]: Plain<T[K]> }
      : T;

type IsSame<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** The names of the procedures whose schema is not exactly of the type that they answer. */
type Drifted<Schemas, Answers, Name extends string = ""> = {
  [K in keyof Schemas & keyof Answers & string]: Schemas[K] extends z.ZodType<infer Described>
    ? IsSame<Plain<Described>, Plain<Answers[K]>> extends true
      ? never
      : `${Name}${K}`
    : Drifted<Schemas[K], Answers[K], `${Name}${K}.`>;
}[keyof Schemas & keyof Answers & string];

// It does not compile while a schema says another thing than its procedure answers: the error names the procedure.
({}) satisfies Record<Drifted<typeof outputs, InferRouterOutputs<Router>>, never>;
