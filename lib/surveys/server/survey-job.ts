import "server-only";
import type { IngestError } from "@/lib/ingest/ingested";
import type { OnProgress } from "@/lib/ingest/reader-context";
import type { ImportOptions } from "@/lib/jobs/import-options";
import type { SurveyReport } from "@/lib/jobs/import-report";
import { withStoredFile } from "@/lib/platform/files";
import type { Job, JobContext, JobHandler, JobOutcome } from "@/lib/platform/jobs/job";
import { type Member, requireMemberOf } from "@/lib/projects/server/access";
import type { Result } from "@/lib/shared/result";
import type { SurveyPlan } from "@/lib/surveys/plan-survey";
import type { SurveyDecision } from "@/lib/surveys/schema";
import { tableTypeOf } from "@/lib/surveys/survey-file";
import { importSurvey } from "./import-survey";

/** Reads a file of answers into cases and documents; never throws for a bad file. */
type SurveyReader = (
  file: SurveyDecision & { path: string },
  running: { signal: AbortSignal; onProgress: OnProgress; owner: string },
) => Promise<Result<SurveyPlan, IngestError>>;

/** Of the whole way, how much is reading; the rest is saving. */
const readingShare = 0.6;

/**
 * Makes the handler of imports that takes files of tables for surveys: it asks how one is to be set up, and brings in
 * what was decided. Other files, and tables that a person wants as text, go on to `next`.
 */
export const makeSurveyHandler =
  (readSurvey: SurveyReader, next: JobHandler): JobHandler =>
  async (job, context) => {
    const { survey, asText } = job.options as ImportOptions;
    const mediaType = tableTypeOf(job.fileName);
    if (mediaType === null || asText) return next(job, context);
    if (survey === undefined) return { state: "asking", question: { kind: "survey" } };
    const member = await requireMemberOf(job.createdById, job.projectId, "document.write");
    const read = await withStoredFile(job.sha256, (path) =>
      readSurvey(
        { ...survey, path },
        {
          signal: context.signal,
          owner: job.projectId,
          onProgress: (share, stage) => context.onProgress(readingShare * share, stage),
        },
      ),
    );
    if (!read.ok) return { state: "failed", problem: read.error };
    context.onProgress(readingShare, "Saving cases and documents");
    return save(member, job, mediaType, read.value, survey, context);
  };

async function save(
  member: Member,
  { fileName, byteSize, sha256 }: Job,
  mediaType: string,
  plan: SurveyPlan,
  { choices }: SurveyDecision,
  { endWithin }: JobContext,
): Promise<JobOutcome> {
  let outcome: JobOutcome | null = null;
  await importSurvey(
    member,
    { fileName, mediaType, byteSize, sha256 },
    plan,
    choices,
    async (tx, imported) => {
      const [first] = imported.documents;
      const report: SurveyReport = {
        kind: "survey",
        title: first?.title ?? choices.title,
        cases: imported.cases,
        documents: imported.documents.length,
        notes: plan.notes,
      };
      outcome = { state: "done", report, ...(first && { documentId: first.id }) };
      await endWithin(tx, outcome);
    },
  );
  return outcome ?? { state: "failed", problem: { code: "UNEXPECTED", message: "Nothing was saved." } };
}
