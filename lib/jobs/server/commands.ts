import "server-only";
import { type JobAnswer, optionsOf } from "@/lib/jobs/schema";
import { database } from "@/lib/platform/db/client";
import { type ImportJob, type JobState, Prisma } from "@/lib/platform/db/generated/client";
import { announceJobs, announceWork } from "@/lib/platform/jobs/create-jobs";
import { removeUnusedFile } from "@/lib/platform/jobs/remove-unused-file";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { ofFiles, seenBy } from "./queries";

/** Ends work on a file, also while it is read: nothing of it is saved. */
export async function cancelJob(member: Member, id: string): Promise<void> {
  await getJob(member, id);
  const job = await change(member, id, ["waiting", "running", "asking"], {
    state: "cancelled",
    claim: null,
    stage: "",
    question: Prisma.DbNull,
  });
  if (!job) throw new AppError("CONFLICT", "This file is finished already, so there is nothing to cancel.");
  await wipePassword(id);
  await announceWork(member.projectId, [id]);
}

/** Begins anew with a file that failed or was cancelled. */
export async function retryJob(member: Member, id: string): Promise<void> {
  await getJob(member, id);
  const job = await change(member, id, ["failed", "cancelled"], { ...fresh, report: Prisma.DbNull });
  if (!job) throw new AppError("CONFLICT", "This file is being worked on, or was added already.");
  await announceWork(member.projectId, [id]);
}

/** Tells a job what it asked for; it goes on. */
export async function answerJob(member: Member, id: string, answer: JobAnswer): Promise<void> {
  const { options, question } = await getJob(member, id);
  const asked = (question as { kind?: string } | null)?.kind;
  const job =
    asked === answer.kind &&
    (await change(member, id, ["asking"], {
      ...fresh,
      options: { ...(options as object), ...optionsOf(answer) },
    }));
  if (!job)
    throw new AppError("CONFLICT", "This question has been answered already. Look at the file again.");
  await announceWork(member.projectId, [id]);
}

/** Takes a finished job, or one that asks, off the list; its file goes when nothing else needs it. */
export async function dismissJob(member: Member, id: string): Promise<void> {
  const { sha256 } = await getJob(member, id);
  const { count } = await database().importJob.deleteMany({
    where: { ...seenBy(member), id, state: { in: ["asking", "done", "failed", "cancelled"] } },
  });
  if (count === 0) throw new AppError("CONFLICT", "This file is being worked on. Cancel it first.");
  await removeUnusedFile(sha256);
  await announceJobs(member.projectId, [id]);
}

/** Takes all of one's own finished jobs off the list, and gives their number. */
export async function dismissOver(member: Member): Promise<number> {
  const where = { ...ofFiles(member.projectId), createdById: member.userId };
  const over = await database().importJob.findMany({
    where: { ...where, state: { in: ["done", "failed", "cancelled"] } },
    select: { id: true, sha256: true },
  });
  await database().importJob.deleteMany({ where: { id: { in: over.map(({ id }) => id) } } });
  for (const sha256 of new Set(over.map((job) => job.sha256))) await removeUnusedFile(sha256);
  await announceJobs(
    member.projectId,
    over.map(({ id }) => id),
  );
  return over.length;
}

const fresh = { state: "waiting", progress: 0, stage: "", attempts: 0, question: Prisma.DbNull } as const;

async function getJob(member: Member, id: string): Promise<ImportJob> {
  const job = await database().importJob.findFirst({ where: { ...seenBy(member), id } });
  if (job === null)
    throw new AppError(
      "NOT_FOUND",
      "This file is no longer on the list. Reload the page to see it as it is.",
    );
  return job;
}

/** Whether a job was in one of these states and now has the fields; who comes second changes nothing. */
async function change(
  member: Member,
  id: string,
  from: readonly JobState[],
  data: Prisma.ImportJobUpdateManyMutationInput,
): Promise<boolean> {
  const where = { ...seenBy(member), id, state: { in: [...from] } };
  return (await database().importJob.updateMany({ where, data })).count > 0;
}

async function wipePassword(id: string): Promise<void> {
  await database().$executeRaw`UPDATE "ImportJob" SET "options" = "options" - 'password' WHERE "id" = ${id}`;
}
