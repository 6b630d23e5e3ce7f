import "server-only";
import { readFileSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { deserialize } from "node:v8";
import type { ScoredConvention } from "@/lib/exchange/refi-qda/score-conventions";
import type { Ingested, IngestError, IngestOptions } from "@/lib/ingest/ingested";
import type { OnProgress } from "@/lib/ingest/reader-context";
import type { ReadProject } from "@/lib/ingest/project-reading";
import { dataFolder, withStoredFile } from "@/lib/platform/files";
import { removeUnusedFile } from "@/lib/platform/jobs/remove-unused-file";
import type { Job, JobContext, JobHandler, JobOutcome } from "@/lib/platform/jobs/job";
import { requireMemberOf } from "@/lib/projects/server/access";
import type { Result } from "@/lib/shared/result";
import { listDocumentsToRead } from "../list-documents-to-read";
import { makeProjectFiles } from "../make-project-files";
import { planImport } from "../plan-import";
import type { CarriedText, ProjectFiles, Unreadable } from "../project-files";
import type { TransferDecision } from "../schema";
import type { TransferQuestion } from "../transfer-question";
import { findChangedSide, reportCompleted } from "./complete-by-side";
import { findOwnArchive, reportSide, writeBySide } from "./bring-side";
import type { IntoOptions } from "./begin-into";
import { decideInto, requireBringer } from "./into-job";
import { workOut } from "./work-out";
import { writeProject } from "./write-project";

interface Running {
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
  readonly owner: string;
}

/** Reads a project file, and puts the files in it into a folder; never throws for a bad one. */
type ProjectReader = (
  input: { path: string; folder: string },
  running: Running,
) => Promise<Result<ReadProject, IngestError>>;

type DocumentReader = (
  file: { path: string; fileName: string; options: IngestOptions },
  running: Running,
) => Promise<Result<Ingested, IngestError>>;

/** Of the whole way, how much is opening the file, and how much is reading what is in it. */
const opening = 0.3;
const reading = 0.3;

/**
 * Makes the handler that brings a project over from another program: it reads the file and asks, with all that will and
 * will not be there; once a person has decided it reads it again and writes all in one transaction. One that goes into a
 * project that is there: see `decideInto`.
 */
export const makeTransferHandler =
  (readProject: ProjectReader, readDocument: DocumentReader): JobHandler =>
  async (job, context) => {
    await (isInto(job)
      ? requireBringer(job)
      : requireMemberOf(job.createdById, job.projectId, "project.edit"));
    const folder = path.join(dataFolder(), "incoming", crypto.randomUUID());
    await mkdir(folder, { recursive: true, mode: 0o700 });
    try {
      const running = (from: number, share: number): Running => ({
        signal: context.signal,
        owner: job.projectId,
        onProgress: (done, stage) => context.onProgress(from + share * done, stage),
      });
      const read = await withStoredFile(job.sha256, (file) =>
        readProject({ path: file, folder }, running(0, opening)),
      );
      if (!read.ok) return { state: "failed", problem: read.error };
      const { decision } = job.options as { decision?: TransferDecision };
      const own = decision?.withSide === true && !isInto(job) ? findOwnArchive(read.value) : null;
      if (own !== null) {
        context.onProgress(opening, "Writing the project");
        const outcome = await writeBySide(own, job, context);
        await removeUnusedFile(job.sha256);
        return outcome;
      }
      const documents = await readDocuments(read.value, readDocument, running);
      const load = (text: string) => deserialize(readFileSync(text)) as CarriedText;
      return await decide(job, context, read.value, makeProjectFiles(read.value, documents, load));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };

async function readDocuments(
  project: ReadProject,
  readDocument: DocumentReader,
  running: (from: number, share: number) => Running,
): Promise<Map<string, Ingested | Unreadable>> {
  const documents = new Map<string, Ingested | Unreadable>();
  const paths = listDocumentsToRead(project.parsed.project, project);
  for (const [index, named] of paths.entries()) {
    const file = project.files.get(named);
    if (file === undefined) continue;
    const { onProgress, ...rest } = running(
      opening + (reading * index) / paths.length,
      reading / paths.length,
    );
    const read = await readDocument(
      { path: file.path, fileName: file.name, options: { asContent: true } },
      {
        ...rest,
        onProgress: (share) => onProgress(share, `Reading document ${index + 1} of ${paths.length}`),
      },
    );
    documents.set(named, read.ok ? read.value : { problem: read.error.message });
  }
  return documents;
}

const tooManyCodes: JobOutcome = {
  state: "failed",
  problem: {
    code: "TOO_LARGE",
    message:
      "The project has more than 20,000 codes, more than a codebook holds here. Nothing was brought over.",
  },
};

/** Whether a job's project goes into the one that it is in. */
const isInto = ({ options }: Job): boolean => (options as Partial<IntoOptions>).into === true;

/** Where no text has passages, none depends on it. */
const ordinary: ScoredConvention = { convention: { unit: "codePoint", lineEnd: "asStored" }, score: 1 };

async function decide(
  job: Job,
  context: JobContext,
  read: ReadProject,
  files: ProjectFiles,
): Promise<JobOutcome> {
  const { parsed, files: taken, description, positions, samples, side } = read;
  context.onProgress(opening + reading, "Finding the passages");
  const { readings, sure } = positions ?? { readings: [ordinary] as const, sure: true };
  const { decision } = job.options as { decision?: TransferDecision };
  const [first] = readings;
  const chosen = readings.find(
    ({ convention }) =>
      convention.unit === decision?.convention.unit && convention.lineEnd === decision.convention.lineEnd,
  );
  const choices = {
    reading: chosen ?? first,
    hasPositions: positions !== null,
    byGroups: decision?.byGroups ?? false,
  };
  const planning = planImport(parsed, files, choices, () => crypto.randomUUID());
  const plan = await workOut(planning, context.signal);
  if (plan === null) return tooManyCodes;
  if (isInto(job)) return decideInto(job, context, read, plan);
  const changed = findChangedSide(read);
  if (decision === undefined) {
    const own = findOwnArchive(read);
    const question: TransferQuestion = {
      report: plan.report,
      readings: positions === null ? [] : readings,
      ...{ sure, samples },
      side:
        (own && { belongs: true, report: await reportSide(own, job, context) }) ??
        (changed && { belongs: false, report: await reportCompleted(changed, plan, job.projectId) }),
      sideProblem: side !== null && "problem" in side ? side.problem : "",
    };
    return { state: "asking", question };
  }
  context.onProgress(0.7, "Writing the project");
  const outcome = await writeProject(job, context, plan, {
    description,
    side: decision.withSide ? changed : null,
    taken: new Map([...taken.values()].map((file) => [file.sha256, file.path])),
  });
  await removeUnusedFile(job.sha256);
  return outcome;
}
