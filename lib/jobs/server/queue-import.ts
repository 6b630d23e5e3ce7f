import "server-only";
import { copyFile, rm } from "node:fs/promises";
import type { ImportOptions } from "@/lib/jobs/import-options";
import { storeFile } from "@/lib/platform/files";
import { announceWork, createJobs, type NewJob } from "@/lib/platform/jobs/create-jobs";
import { referToFile } from "@/lib/platform/jobs/remove-unused-file";
import type { Member } from "@/lib/projects/server/access";

/** A file that has arrived under a temporary name. */
interface Arrived {
  readonly path: string;
  readonly byteSize: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** Keeps a file that arrived and makes the job that imports it; the job's id. The temporary file stays. */
export async function queueImport(
  member: Member,
  { path, byteSize, sha256 }: Arrived,
  fileName: string,
  options: ImportOptions,
): Promise<string> {
  const keep = async () => {
    const copy = `${path}.copy`;
    await copyFile(path, copy);
    await storeFile(copy, sha256).finally(() => rm(copy, { force: true }));
  };
  const job: NewJob = {
    projectId: member.projectId,
    createdById: member.userId,
    kind: "import",
    fileName,
    byteSize,
    sha256,
    options,
  };
  await keep();
  const { result, present } = await referToFile(sha256, (tx) => createJobs([job], tx));
  if (!present) await keep();
  await announceWork(member.projectId, result);
  return result[0] ?? "";
}
