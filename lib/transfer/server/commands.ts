import "server-only";
import { database } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { announceWork } from "@/lib/platform/jobs/create-jobs";
import { removeUnusedFile } from "@/lib/platform/jobs/remove-unused-file";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import type { TransferDecision } from "../schema";
import { removeArriving } from "./begin-transfer";

/** The job of a project that is not here yet. */
const arriving = (projectId: string) =>
  ({ projectId, kind: "transfer", project: { arriving: true } }) as const;

/** Says how a project shall be brought over; the work goes on. */
export async function answerTransfer({ projectId }: Member, decision: TransferDecision): Promise<void> {
  const where = { ...arriving(projectId), state: "asking" } as const;
  const job = await database().importJob.findFirst({ where, select: { id: true } });
  const { count } = await database().importJob.updateMany({
    where,
    data: {
      ...{ state: "waiting", progress: 0, stage: "", attempts: 0, question: Prisma.DbNull },
      options: { decision },
    },
  });
  if (job === null || count === 0)
    throw new AppError("CONFLICT", "This was answered already. Reload the page to see how far it is.");
  await announceWork(projectId, [job.id]);
}

/** Ends bringing a project over, also while it is read or written: nothing of it stays. */
export async function cancelTransfer({ projectId }: Member): Promise<void> {
  const jobs = await database().importJob.findMany({
    where: arriving(projectId),
    select: { id: true, sha256: true },
  });
  // First, so that whoever works on it hears of it and gives the project's row free.
  await database().importJob.updateMany({
    where: arriving(projectId),
    data: { state: "cancelled", claim: null },
  });
  const ids = jobs.map(({ id }) => id);
  await announceWork(projectId, ids);
  if (!(await removeArriving(projectId)))
    throw new AppError("CONFLICT", "The project is here already. Delete it if you do not want it.");
  for (const { sha256 } of jobs) await removeUnusedFile(sha256);
}
