import "server-only";
import { announceWork, createJobs } from "@/lib/platform/jobs/create-jobs";
import { type Arrived, keepUpload } from "@/lib/platform/jobs/keep-upload";
import type { Member } from "@/lib/projects/server/access";
import { requireOpenSight } from "@/lib/projects/server/sight";
import type { IntoDecision } from "../schema";

/** What tells a job that brings a project into the one it is in from one whose project arrives. */
export interface IntoOptions {
  readonly into: true;
  /** Once a person has answered. */
  readonly decision?: IntoDecision;
  readonly answeredById?: string;
}

/** Keeps a project file that arrived and makes the job that brings it into the member's project; the job's id. */
export async function beginInto(
  member: Member,
  arrived: Arrived,
  fileName: string,
): Promise<{ jobId: string }> {
  await requireOpenSight(member);
  const { projectId, userId } = member;
  const { byteSize, sha256 } = arrived;
  const options: IntoOptions = { into: true };
  const job = {
    projectId,
    createdById: userId,
    kind: "transfer" as const,
    fileName,
    byteSize,
    sha256,
    options,
  };
  const jobs = await keepUpload(arrived, (tx) => createJobs([job], tx));
  await announceWork(projectId, jobs);
  return { jobId: jobs[0] ?? "" };
}
