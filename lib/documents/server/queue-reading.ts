import "server-only";
import type { RecogniseInput, RereadInput } from "@/lib/documents/schema";
import { database } from "@/lib/platform/db/client";
import { announceWork, createJobs } from "@/lib/platform/jobs/create-jobs";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import type { OutdatedDocument } from "./list-outdated";

/** Lets the text of a document's pictures be recognised in the background; the job's id. */
export const queueRecognition = (
  member: Member,
  { id, language }: Omit<RecogniseInput, "projectId">,
): Promise<{ jobId: string }> => queueOne(member, id, "recognise", { language });

/** Lets a document's file be read again in the background; the job's id. */
export const queueRereading = (
  member: Member,
  { id, encoding, articleOnly }: Omit<RereadInput, "projectId">,
): Promise<{ jobId: string }> =>
  queueOne(member, id, "reread", {
    ...(encoding !== undefined && { encoding }),
    ...(articleOnly !== undefined && { articleOnly }),
  });

/** Lets the files of documents be read again, each as it was; those that are being read stay alone. Gives their number. */
export async function queueOutdated(
  member: Member,
  outdated: readonly OutdatedDocument[],
): Promise<{ queued: number }> {
  const documents = outdated.map(({ id, options }) => ({ documentId: id, options }));
  return { queued: (await queue(member, "reread", documents)).length };
}

async function queueOne(
  member: Member,
  documentId: string,
  kind: "recognise" | "reread",
  options: object,
): Promise<{ jobId: string }> {
  const [jobId] = await queue(member, kind, [{ documentId, options }]);
  if (jobId !== undefined) return { jobId };
  const there = await database().document.count({
    where: { id: documentId, projectId: member.projectId, deletedAt: null },
  });
  if (there === 0)
    throw new AppError("NOT_FOUND", "This document is no longer there. Someone may have deleted it.");
  throw new AppError(
    "CONFLICT",
    "This document is being read already. Wait until that is done, or cancel it.",
  );
}

/** Makes a job for each document that is there and is not being read, in their order; the jobs' ids. */
async function queue(
  { projectId, userId }: Member,
  kind: "recognise" | "reread",
  wanted: readonly { readonly documentId: string; readonly options: object }[],
): Promise<string[]> {
  const ids = wanted.map(({ documentId }) => documentId);
  const jobs = await database().$transaction(async (tx) => {
    // Two who ask at once follow one another, so that no document is read twice.
    await tx.$queryRaw`SELECT "id" FROM "Project" WHERE "id" = ${projectId} FOR UPDATE`;
    const documents = await tx.document.findMany({
      where: { id: { in: ids }, projectId, deletedAt: null },
      select: { id: true, fileName: true, byteSize: true, sha256: true },
    });
    const working = await tx.importJob.findMany({
      where: {
        projectId,
        documentId: { in: ids },
        kind: { in: ["recognise", "reread"] },
        state: { in: ["waiting", "running", "asking"] },
      },
      select: { documentId: true },
    });
    const busy = new Set(working.map(({ documentId }) => documentId));
    const byId = new Map(documents.map(({ id, ...file }) => [id, file]));
    const fresh = wanted.flatMap(({ documentId, options }) => {
      const file = byId.get(documentId);
      return file === undefined || busy.has(documentId)
        ? []
        : [{ projectId, createdById: userId, kind, documentId, ...file, options }];
    });
    return createJobs(fresh, tx);
  });
  await announceWork(projectId, jobs);
  return jobs;
}
