import "server-only";
import { database } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { announceWork } from "@/lib/platform/jobs/create-jobs";
import { removeUnusedFile } from "@/lib/platform/jobs/remove-unused-file";
import type { Member } from "@/lib/projects/server/access";
import { requireOpenSight } from "@/lib/projects/server/sight";
import { AppError } from "@/lib/shared/app-error";
import type { IntoDecision } from "../schema";
import type { IntoOptions } from "./begin-into";

/** Jobs that bring projects into one that is here. */
export const intoJobs = (projectId: string) =>
  ({ projectId, kind: "transfer", project: { arriving: false } }) as const;

/** Says how a project shall be brought in, or what is to be shown before; the work goes on. */
export async function answerInto(member: Member, jobId: string, decision: IntoDecision): Promise<void> {
  await requireOpenSight(member);
  const options = { into: true, decision, answeredById: member.userId } satisfies IntoOptions;
  const { count } = await database().importJob.updateMany({
    where: { ...intoJobs(member.projectId), id: jobId, state: "asking" },
    data: {
      ...{ state: "waiting", progress: 0, stage: "", attempts: 0, question: Prisma.DbNull },
      options,
    },
  });
  if (count === 0)
    throw new AppError("CONFLICT", "This was answered already. Reload the page to see how far it is.");
  await announceWork(member.projectId, [jobId]);
}

/** Ends bringing a project in, also while it is read or written, and takes it off the list: nothing of it stays. */
export async function cancelInto(member: Member, jobId: string): Promise<void> {
  await requireOpenSight(member);
  const where = { ...intoJobs(member.projectId), id: jobId };
  const job = await database().importJob.findFirst({ where, select: { sha256: true } });
  // What is being written finds its job gone when it ends, and takes all of it back; where it has ended this waits for it.
  const { count } = await database().importJob.deleteMany({ where });
  if (job === null || count === 0)
    throw new AppError("CONFLICT", "It is brought in already. Take it back if you do not want it.");
  await announceWork(member.projectId, [jobId]);
  await removeUnusedFile(job.sha256);
}
