import "server-only";
import { copyFile, rm } from "node:fs/promises";
import { listFirstMemoTypes } from "@/lib/memos/memo-type";
import { database } from "@/lib/platform/db/client";
import { storeFile } from "@/lib/platform/files";
import { announceWork, createJobs } from "@/lib/platform/jobs/create-jobs";
import { referToFile } from "@/lib/platform/jobs/remove-unused-file";

/** A file that has arrived under a temporary name. */
interface Arrived {
  readonly path: string;
  readonly byteSize: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/**
 * Keeps a project file that arrived, and makes the job that brings it over together with the project that it will be,
 * which is on no list until then. The project's id.
 */
export async function beginTransfer(
  userId: string,
  { path, byteSize, sha256 }: Arrived,
  fileName: string,
): Promise<{ projectId: string }> {
  const keep = async () => {
    const copy = `${path}.copy`;
    await copyFile(path, copy);
    await storeFile(copy, sha256).finally(() => rm(copy, { force: true }));
  };
  await keep();
  const { result, present } = await referToFile(sha256, async (tx) => {
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
  if (!present) await keep();
  await announceWork(result.projectId, result.jobs);
  return { projectId: result.projectId };
}

/** Takes away a project that is not here yet, with its job; false where all of it has arrived. */
export async function removeArriving(projectId: string): Promise<boolean> {
  const { count } = await database().project.deleteMany({ where: { id: projectId, arriving: true } });
  return count > 0;
}
