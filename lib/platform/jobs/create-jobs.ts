import "server-only";
import type { Transaction } from "@/lib/platform/db/client";
import { database } from "@/lib/platform/db/client";
import { publish } from "@/lib/platform/notify";
import { type JobKind, jobsTopic, workTopic } from "./job";

export interface NewJob {
  readonly projectId: string;
  readonly createdById: string;
  readonly kind: JobKind;
  readonly fileName: string;
  readonly byteSize: number;
  readonly sha256: string;
  readonly documentId?: string;
  readonly parentId?: string;
  readonly options?: object;
}

/** Makes waiting jobs, in this order, and gives their ids; call `announceWork` once they are committed. */
export async function createJobs(
  jobs: readonly NewJob[],
  tx: Pick<Transaction, "importJob"> = database(),
): Promise<string[]> {
  const now = Date.now();
  // A millisecond apart, so that they are taken, and listed, as they came.
  const rows = jobs.map((job, index) => ({
    id: crypto.randomUUID(),
    ...job,
    createdAt: new Date(now + index),
  }));
  await tx.importJob.createMany({ data: rows });
  return rows.map(({ id }) => id);
}

/** Tells runners, and lists, that jobs wait or were cancelled. */
export async function announceWork(projectId: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) await publish(workTopic, id);
  await announceJobs(projectId, ids);
}

/** Tells lists that something about jobs is to be seen. */
export async function announceJobs(projectId: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) await publish(jobsTopic, `${projectId} ${id}`);
}
