import "server-only";
import type { IngestError } from "@/lib/ingest/ingested";
import { database } from "@/lib/platform/db/client";
import { withStoredFile } from "@/lib/platform/files";
import { can } from "@/lib/projects/permissions";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import type { Result } from "@/lib/shared/result";
import type { SurveyPlan } from "@/lib/surveys/plan-survey";
import { countCases } from "@/lib/surveys/plan-survey-changes";
import type { SurveyOutline } from "@/lib/surveys/survey-outline";
import { summariseSurvey, type SurveySummary } from "@/lib/surveys/survey-summary";
import { readCases } from "./import-survey";

/** Reads the file at a path of this machine; never throws for a bad one. */
type Read<T> = (path: string) => Promise<Result<T, IngestError>>;

/** What a person needs to see of a file that waits to be set up as a survey. */
export const getOutline = async (
  member: Member,
  jobId: string,
  read: Read<SurveyOutline>,
): Promise<SurveyOutline> => (await readWaiting(member, jobId, read)).result;

/** What a survey would make of a project as it stands. */
export async function getSummary(
  member: Member,
  jobId: string,
  read: Read<SurveyPlan>,
): Promise<SurveySummary> {
  const { result: plan, sha256 } = await readWaiting(member, jobId, read);
  const [known, earlier] = await Promise.all([
    readCases(database(), member),
    database().document.findFirst({
      where: { projectId: member.projectId, sha256, deletedAt: null },
      select: { title: true },
      orderBy: { createdAt: "asc" },
    }),
  ]);
  const again =
    earlier === null || plan.documents.length === 0
      ? []
      : [
          `The same file was added before, as “${earlier.title}”. Its documents will stand in the project a second time; leave the open questions out to change cases only.`,
        ];
  const summary = summariseSurvey(plan, countCases(known.cases, plan.cases));
  return { ...summary, notes: [...again, ...summary.notes] };
}

/** The file that a job asks about, one's own or for leads anybody's; null when it no longer does. */
export function findWaiting({ projectId, userId, standing }: Member, jobId: string) {
  return database().importJob.findFirst({
    where: {
      id: jobId,
      projectId,
      ...(!can(standing, "job.manageOthers") && { createdById: userId }),
      state: "asking",
      question: { path: ["kind"], equals: "survey" },
    },
    select: { fileName: true, sha256: true },
  });
}

async function readWaiting<T>(
  member: Member,
  jobId: string,
  read: Read<T>,
): Promise<{ result: T; sha256: string }> {
  const job = await findWaiting(member, jobId);
  if (job === null)
    throw new AppError("NOT_FOUND", "This file no longer waits to be set up. Add it again to begin anew.");
  const result = await withStoredFile(job.sha256, read);
  if (!result.ok) throw new AppError("BAD_REQUEST", result.error.message);
  return { result: result.value, sha256: job.sha256 };
}
