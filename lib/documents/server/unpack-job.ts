import "server-only";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import type { IngestError } from "@/lib/ingest/ingested";
import type { OnProgress } from "@/lib/ingest/reader-context";
import type { ArchiveReport } from "@/lib/jobs/import-report";
import { cleanFolder, type ImportOptions } from "@/lib/jobs/import-options";
import { database } from "@/lib/platform/db/client";
import { dataFolder, storeFile, withStoredFile } from "@/lib/platform/files";
import { announceWork, createJobs, type NewJob } from "@/lib/platform/jobs/create-jobs";
import type { Job, JobContext, JobOutcome } from "@/lib/platform/jobs/job";
import { holdFiles } from "@/lib/platform/jobs/remove-unused-file";
import type { Result } from "@/lib/shared/result";
import { uploadedName } from "@/lib/documents/uploaded-name";

/** Takes the files of an archive out into a folder; never throws for a bad archive. */
export type Unpacker = (
  input: { path: string; folder: string },
  running: { signal: AbortSignal; onProgress: OnProgress; owner: string },
) => Promise<
  Result<
    {
      readonly files: readonly { name: string; path: string; byteSize: number; sha256: string }[];
      readonly leftOut: ArchiveReport["leftOut"];
    },
    IngestError
  >
>;

/** Makes a job of every file of an archive, or none: they appear together with the end of the archive's own job. */
export async function unpackJob(job: Job, context: JobContext, unpack: Unpacker): Promise<JobOutcome> {
  const folder = path.join(dataFolder(), "incoming", crypto.randomUUID());
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const running = { signal: context.signal, onProgress: context.onProgress, owner: job.projectId };
    const read = await withStoredFile(job.sha256, (archive) => unpack({ path: archive, folder }, running));
    if (!read.ok) return { state: "failed", problem: read.error };
    const { files, leftOut } = read.value;
    for (const file of files) await storeFile(file.path, file.sha256);
    const report: ArchiveReport = { kind: "archive", files: files.length, leftOut };
    const outcome: JobOutcome = { state: "done", report };
    const children = await database().$transaction(async (tx) => {
      await holdFiles(
        tx,
        files.map(({ sha256 }) => sha256),
      );
      const ids = await createJobs(
        files.map((file) => childOf(job, file)),
        tx,
      );
      await context.endWithin(tx, outcome);
      return ids;
    });
    await announceWork(job.projectId, children);
    return outcome;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function childOf(job: Job, file: { name: string; byteSize: number; sha256: string }): NewJob {
  const { folder: outer = "" } = job.options as ImportOptions;
  const archive = job.fileName.replace(/\.zip$/i, "");
  const inner = file.name.split("/").slice(0, -1).join("/");
  const folder = cleanFolder([outer, archive, inner].join("/"));
  return {
    projectId: job.projectId,
    createdById: job.createdById,
    kind: "import",
    fileName: uploadedName(encodeURIComponent(file.name.toWellFormed())),
    byteSize: file.byteSize,
    sha256: file.sha256,
    parentId: job.id,
    options: { folder },
  };
}
