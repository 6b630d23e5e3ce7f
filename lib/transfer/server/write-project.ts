import "server-only";
import type { Job, JobContext, JobOutcome } from "@/lib/platform/jobs/job";
import type { PlannedImport } from "../plan-import";
import type { SideReading } from "../side/side-reading";
import { arrive } from "./arrive";
import { completeBySide } from "./complete-by-side";
import { type StoredText, storeDocuments, type TakenFiles } from "./store-documents";
import { writeRows } from "./write-rows";

interface Came extends TakenFiles {
  /** An older side file that says more of the project; null where there is none, or it is not wanted. */
  readonly side: SideReading | null;
}

/** Writes a planned project into the one that waits for it, and ends its job: see `arrive`. */
export async function writeProject(
  job: Job,
  context: JobContext,
  plan: PlannedImport,
  files: Came,
): Promise<JobOutcome> {
  let texts: ReadonlyMap<string, StoredText> = new Map();
  return arrive(job, context, {
    description: files.description,
    storeFiles: async (keep) => {
      texts = await storeDocuments(plan.documents, files, keep);
    },
    write: async (tx) => {
      const textIds = new Map(plan.documents.map(({ id }) => [id, crypto.randomUUID()]));
      await writeRows(tx, job, context, plan, { texts, textIds });
      const report = files.side === null ? plan.report : await completeBySide(tx, files.side, plan, job);
      return { data: { name: plan.name, description: plan.description }, report };
    },
  });
}
