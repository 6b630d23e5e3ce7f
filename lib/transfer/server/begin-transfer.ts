import "server-only";
import { listFirstMemoTypes } from "@/lib/memos/memo-type";
import { database } from "@/lib/platform/db/client";
import { announceWork, createJobs } from "@/lib/platform/jobs/create-jobs";
import { type Arrived, keepUpload } from "@/lib/platform/jobs/keep-upload";

/**
 * Keeps a project file that arrived, and makes the job that brings it over together with the project that it will be,
 * which is on no list until then. The project's id.
 */
export async function beginTransfer(
  userId: string,
  arrived: Arrived,
  fileName: string,
): Promise<{ projectId: string }> {
  const { byteSize, sha256 } = arrived;
  const result = await keepUpload(arrived, async (tx) => {
    const { id } = await tx.project.create({
      data: {
        name: fileName.slice(0, 200).toWellFormed(),
        arriving: true,
        members: { create: { userId, role: "owner" } },
        memoTypes: { create: listFirstMemoTypes() },
      },
      select: { id: true },
    });
    const job = { projectId: id, createdById: userId, kind: "transfer" as const, fileName, byteSize, sha256 };
    return { projectId: id, jobs: await createJobs([job], tx) };
  });
  await announceWork(result.projectId, result.jobs);
  return { projectId: result.projectId };
}

/** Takes away a project that is not here yet, with its job; false where all of it has arrived. */
export async function removeArriving(projectId: string): Promise<boolean> {
  const { count } = await database().project.deleteMany({ where: { id: projectId, arriving: true } });
  return count > 0;
}
