import "server-only";
import { placeRecording, type RecordingHome } from "@/lib/documents/place-recording";
import { isSoundOrFilmName, notPlayable, type Recording, recordingTypeOf } from "@/lib/documents/recording";
import type { ImportOptions } from "@/lib/jobs/import-options";
import type { RecordingReport } from "@/lib/jobs/import-report";
import type { JobQuestion } from "@/lib/jobs/question";
import type { Transaction } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { type Decision, commit } from "@/lib/platform/events";
import { openStoredFile } from "@/lib/platform/files";
import type { Job, JobHandler, JobOutcome } from "@/lib/platform/jobs/job";
import { type Member, requireMemberOf } from "@/lib/projects/server/access";
import { decideAttaching, readRecording } from "./recordings";

/**
 * Makes the handler of imports that takes files of sound and film for recordings: each is attached to the document that
 * came with it, waits for one that is still being read, or asks whose it is. Other files go on to `next`.
 */
export const makeRecordingHandler =
  (next: JobHandler): JobHandler =>
  async (job, context) => {
    if (!isSoundOrFilmName(job.fileName)) return next(job, context);
    const member = await requireMemberOf(job.createdById, job.projectId, "document.write");
    const mediaType = recordingTypeOf(await readBeginning(job.sha256), job.fileName);
    if (mediaType === null) return { state: "failed", problem: { code: "WRONG_TYPE", message: notPlayable } };
    const { fileName: name, byteSize, sha256 } = job;
    // Under the project's lock, as the end of an import is: who comes second sees what the first has done.
    const { result } = await commit(member, async (tx) => {
      const home = await findHome(tx, member, job);
      const decision = await decide(tx, member, home, { name, mediaType, byteSize, sha256 });
      await context.endWithin(tx, decision.result);
      return decision;
    });
    return result;
  };

async function decide(
  tx: Transaction,
  member: Member,
  home: RecordingHome,
  recording: Recording,
): Promise<Decision<JobOutcome>> {
  if (home.kind !== "document") {
    const expects = home.kind === "expected" ? home.fileName : null;
    const question: JobQuestion = { kind: "recording", expects };
    return { kind: "", summary: "", changes: [], result: { state: "asking", question } };
  }
  const decision = await decideAttaching(tx, member, home.id, recording);
  const report: RecordingReport = { kind: "recording", title: decision.result };
  return { ...decision, result: { state: "done", documentId: home.id, report } };
}

/** The document a person named, if it is still there; else the one of the same name, read already or on its way. */
async function findHome(tx: Transaction, { projectId }: Member, job: Job): Promise<RecordingHome> {
  const { recordingOf, folder = "" } = job.options as ImportOptions;
  const rows = await tx.document.findMany({
    where: { projectId, deletedAt: null },
    select: { id: true, fileName: true, attributes: true, recording: true },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  if (rows.some(({ id }) => id === recordingOf)) return { kind: "document", id: recordingOf ?? "" };
  const documents = rows
    .filter(({ recording }) => [undefined, job.sha256].includes(readRecording(recording)?.sha256))
    .map(({ id, fileName, attributes }) => ({
      id,
      fileName,
      folder: (attributes as Record<string, string>)["folder"] ?? "",
    }));
  const coming = await tx.importJob.findMany({
    where: {
      projectId,
      kind: "import",
      state: { in: ["waiting", "running", "asking"] },
      id: { not: job.id },
    },
    select: { fileName: true, options: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const expected = coming.map(({ fileName, options }) => ({
    fileName,
    folder: (options as ImportOptions).folder ?? "",
  }));
  return placeRecording({ fileName: job.fileName, folder }, documents, expected);
}

/** Lets recordings that wait for a document of this name go on; gives their jobs, to be announced once committed. */
export async function wakeRecordings(
  tx: Transaction,
  { projectId, fileName, options }: Pick<Job, "projectId" | "fileName" | "options">,
): Promise<string[]> {
  const { folder = "" } = options as ImportOptions;
  const asking = await tx.importJob.findMany({
    where: { projectId, state: "asking", question: { path: ["kind"], equals: "recording" } },
    select: { id: true, fileName: true, options: true },
  });
  const woken = asking.filter((recording) => {
    const from = { fileName: recording.fileName, folder: (recording.options as ImportOptions).folder ?? "" };
    return placeRecording(from, [], [{ fileName, folder }]).kind === "expected";
  });
  const ids = woken.map(({ id }) => id);
  await tx.importJob.updateMany({
    where: { id: { in: ids }, state: "asking" },
    data: { state: "waiting", progress: 0, question: Prisma.DbNull },
  });
  return ids;
}

/** The first 64 bytes of a stored file. */
async function readBeginning(sha256: string): Promise<Uint8Array> {
  const stream = await openStoredFile(sha256, { start: 0, end: 63 });
  const chunks: Buffer[] = [];
  for await (const chunk of stream ?? []) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
