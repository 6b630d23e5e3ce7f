import "server-only";
import { asJson } from "@/lib/platform/db/as-json";
import { type Transaction, database } from "@/lib/platform/db/client";
import { lookAtTables } from "@/lib/platform/db/look-at-tables";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Job, JobContext, JobOutcome } from "@/lib/platform/jobs/job";
import { holdFiles, removeUnusedFile } from "@/lib/platform/jobs/remove-unused-file";
import { AppError } from "@/lib/shared/app-error";
import type { TransferReport } from "../transfer-report";
import { type KeepFile, keepInto } from "./keep-file";

/** What arrives: its files are stored first, then its rows are written. */
interface Arrival {
  /** The project's description, which is kept with the report. */
  readonly description: { readonly path: string; readonly byteSize: number; readonly sha256: string };
  readonly storeFiles: (keep: KeepFile) => Promise<void>;
  /** Writes all rows; what is to be said of the project itself, and what is told of all that was done. */
  readonly write: (
    tx: Transaction,
  ) => Promise<{ readonly data: Prisma.ProjectUncheckedUpdateInput; readonly report: TransferReport }>;
}

/** Milliseconds that writing may take; the largest projects take a minute on a slow machine. */
const longest = 30 * 60_000;

/**
 * Lets a project arrive in the one that waits for it, and ends its job, in one transaction: all of it is there then, or
 * nothing. Files go to the store before, and those to which nothing refers in the end go again.
 */
export async function arrive(
  job: Job,
  context: JobContext,
  { description, storeFiles, write }: Arrival,
): Promise<JobOutcome> {
  const stored = new Set<string>();
  const keep = keepInto(stored);
  try {
    await storeFiles(keep);
    await keep(description.path, description.sha256);
    const outcome = await database().$transaction(
      async (tx) => {
        const [project] = await tx.$queryRaw<{ arriving: boolean }[]>`
          SELECT "arriving" FROM "Project" WHERE "id" = ${job.projectId} FOR UPDATE`;
        if (!project?.arriving) throw new AppError("CONFLICT", "Bringing over this project was cancelled.");
        await holdFiles(tx, [...stored]);
        const { data, report } = await write(tx);
        await tx.transfer.create({
          data: {
            projectId: job.projectId,
            fileName: job.fileName,
            report: asJson(report),
            byteSize: description.byteSize,
            sha256: description.sha256,
            createdById: job.createdById,
          },
        });
        await tx.project.update({ where: { id: job.projectId }, data: { ...data, arriving: false } });
        const ended: JobOutcome = { state: "done", report };
        await context.endWithin(tx, ended);
        // Its report stands with the project; a list of files that were added has no use for it.
        await tx.importJob.delete({ where: { id: job.id } });
        return ended;
      },
      { timeout: longest, maxWait: 60_000 },
    );
    await lookAtTables();
    return outcome;
  } finally {
    for (const sha256 of stored) await removeUnusedFile(sha256);
  }
}
