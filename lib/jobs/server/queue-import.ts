import "server-only";
import type { ImportOptions } from "@/lib/jobs/import-options";
import { announceWork, createJobs, type NewJob } from "@/lib/platform/jobs/create-jobs";
import { type Arrived, keepUpload } from "@/lib/platform/jobs/keep-upload";
import type { Member } from "@/lib/projects/server/access";

/** Keeps a file that arrived and makes the job that imports it; the job's id. The temporary file stays. */
export async function queueImport(
  member: Member,
  arrived: Arrived,
  fileName: string,
  options: ImportOptions,
): Promise<string> {
  const job: NewJob = {
    projectId: member.projectId,
    createdById: member.userId,
    kind: "import",
    fileName,
    byteSize: arrived.byteSize,
    sha256: arrived.sha256,
    options,
  };
  const result = await keepUpload(arrived, (tx) => createJobs([job], tx));
  await announceWork(member.projectId, result);
  return result[0] ?? "";
}
