import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, vi } from "vitest";
import { jobHandlers } from "@/lib/api/job-handlers";
import type { ImportOptions } from "@/lib/jobs/import-options";
import type { JobView } from "@/lib/jobs/job-view";
import type { JobAnswer } from "@/lib/jobs/schema";
import { answerJob } from "@/lib/jobs/server/commands";
import { listJobs } from "@/lib/jobs/server/queries";
import { queueImport } from "@/lib/jobs/server/queue-import";
import { database } from "@/lib/platform/db/client";
import type { JobHandlers } from "@/lib/platform/jobs/job";
import { type JobRunner, runJobs } from "@/lib/platform/jobs/run-jobs";
import { useDataFolder } from "@/lib/platform/testing/use-data-folder";
import type { Member } from "@/lib/projects/server/access";

/** Gives the tests of a file a data folder of their own, runners of jobs, and an end to both. */
export function useTestJobs() {
  const folder = useDataFolder();
  const runners: JobRunner[] = [];
  const stop = () => Promise.all(runners.splice(0).map((runner) => runner.stop()));
  afterEach(async () => {
    await stop();
    await database().importJob.deleteMany();
  });
  return {
    /** Begins to work on jobs as the product does; `handlers` stand for some of its own. */
    start: async (handlers: Partial<JobHandlers> = {}) =>
      void runners.push(await runJobs({ ...jobHandlers, ...handlers })),
    /** Takes no more jobs, and waits for those at work. */
    stop,
    /** Queues a file as an upload does; the job's id. */
    add: async (
      member: Member,
      fileName: string,
      content: Uint8Array | string,
      options: ImportOptions = {},
    ) => {
      const file = path.join(folder, crypto.randomUUID());
      writeFileSync(file, content);
      const arrived = { path: file, byteSize: Buffer.byteLength(content), sha256: shaOf(content) };
      return queueImport(member, arrived, fileName, options);
    },
  };
}

export const shaOf = (content: Uint8Array | string): string =>
  createHash("sha256").update(content).digest("hex");

export const jobOf = async (member: Member, id: string): Promise<JobView | undefined> =>
  (await listJobs(member, [id]))[0];

/** The job once it has this state; a process of its own reads each file, which takes its time. */
export const untilJob = (member: Member, id: string, state: JobView["state"]): Promise<JobView | undefined> =>
  vi.waitFor(
    async () => {
      const job = await jobOf(member, id);
      expect(job?.state, JSON.stringify(job)).toBe(state);
      return job;
    },
    { timeout: 60_000, interval: 50 },
  );

/** Answers a job once it asks. */
export async function askAndAnswer(member: Member, id: string, answer: JobAnswer): Promise<void> {
  await untilJob(member, id, "asking");
  await answerJob(member, id, answer);
}
