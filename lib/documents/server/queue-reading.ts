import "server-only";
import type { RecogniseInput, RereadInput } from "@/lib/documents/schema";
import { database } from "@/lib/platform/db/client";
import { announceWork, createJobs } from "@/lib/platform/jobs/create-jobs";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";

/** Lets the text of a document's pictures be recognised in the background; the job's id. */
export const queueRecognition = (
  member: Member,
  { id, language }: Omit<RecogniseInput, "projectId">,
): Promise<{ jobId: string }> => queue(member, id, "recognise", { language });

/** Lets a document's file be read again in the background; the job's id. */
export const queueRereading = (
  member: Member,
  { id, encoding, articleOnly }: Omit<RereadInput, "projectId">,
): Promise<{ jobId: string }> =>
  queue(member, id, "reread", {
    ...(encoding !== undefined && { encoding }),
    ...(articleOnly !== undefined && { articleOnly }),
  });

async function queue(
  { projectId, userId }: Member,
  documentId: string,
  kind: "recognise" | "reread",
  options: object,
): Promise<{ jobId: string }> {
  const document = await database().document.findFirst({
    where: { id: documentId, projectId, deletedAt: null },
    select: { fileName: true, byteSize: true, sha256: true },
  });
  if (document === null)
    throw new AppError("NOT_FOUND", "This document is no longer there. Someone may have deleted it.");
  const working = await database().importJob.count({
    where: {
      projectId,
      documentId,
      kind: { in: ["recognise", "reread"] },
      state: { in: ["waiting", "running", "asking"] },
    },
  });
  if (working > 0)
    throw new AppError(
      "CONFLICT",
      "This document is being read already. Wait until that is done, or cancel it.",
    );
  const [jobId = ""] = await createJobs([
    { projectId, createdById: userId, kind, documentId, ...document, options },
  ]);
  await announceWork(projectId, [jobId]);
  return { jobId };
}
