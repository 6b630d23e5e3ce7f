import "server-only";
import { describeReading } from "@/lib/jobs/import-report";
import type { Ingested, IngestError, IngestOptions } from "@/lib/ingest/ingested";
import type { OnProgress } from "@/lib/ingest/reader-context";
import { database } from "@/lib/platform/db/client";
import { withStoredFile } from "@/lib/platform/files";
import type { Job, JobContext, JobHandler, JobOutcome } from "@/lib/platform/jobs/job";
import { type Member, requireMemberOf } from "@/lib/projects/server/access";
import type { Result } from "@/lib/shared/result";
import { replaceText, type Replacing } from "./replace-text";

interface Running {
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
  /** Turns go round between projects. */
  readonly owner: string;
}

/** Reads a file into text, blocks and pages; never throws for a bad file. */
type Reader<I> = (input: I, running: Running) => Promise<Result<Ingested, IngestError>>;

interface ReadingOptions extends IngestOptions {
  /** Of recognition: whose data are installed. */
  readonly language?: string;
}

/** Of the whole way, how much is reading; the rest is carrying codings over. */
const readingShare = 0.95;

/** Makes the handler that reads a document's file again and carries over what stands on it. */
export const makeRereadHandler =
  (read: Reader<{ path: string; fileName: string; options: IngestOptions }>): JobHandler =>
  (job, context) =>
    replace(
      job,
      context,
      { kind: "document.reread", verb: "read again" },
      (path, { language: _, ...options }, running) =>
        read({ path, fileName: job.fileName, options }, running),
    );

/** Of recognition: `pages` are those of the document, by which it may take its time. */
type Recogniser = (
  input: { path: string; fileName: string; language: string; password?: string },
  running: Running & { readonly pages: number },
) => Promise<Result<Ingested, IngestError>>;

/** Makes the handler that recognises the text of a document's pictures. */
export const makeRecogniseHandler =
  (recognise: Recogniser): JobHandler =>
  async (job, context) => {
    const document = await database().document.findFirst({
      where: { id: job.documentId ?? "", projectId: job.projectId },
      select: { pageCount: true },
    });
    const pages = document?.pageCount ?? 0;
    const told = { kind: "document.recognise", verb: "recognised the text of" } as const;
    return replace(job, context, told, (path, { language = "eng", password }, running) => {
      const locked = password === undefined ? {} : { password };
      return recognise({ path, fileName: job.fileName, language, ...locked }, { ...running, pages });
    });
  };

async function replace(
  job: Job,
  context: JobContext,
  replacing: Replacing,
  read: (path: string, options: ReadingOptions, running: Running) => Promise<Result<Ingested, IngestError>>,
): Promise<JobOutcome> {
  const member = await requireMemberOf(job.createdById, job.projectId, "document.write");
  const options = job.options as ReadingOptions;
  const running = {
    signal: context.signal,
    owner: job.projectId,
    onProgress: (share: number, stage: string) => context.onProgress(readingShare * share, stage),
  };
  const result = await withStoredFile(job.sha256, (path) => read(path, options, running));
  if (!result.ok) return settleError(result.error, options);
  context.onProgress(readingShare, "Carrying codings over");
  return save(member, job, result.value, context, replacing);
}

const settleError = (error: IngestError, { password }: ReadingOptions): JobOutcome =>
  error.code === "PDF_PASSWORD" || error.code === "PDF_PASSWORD_WRONG"
    ? { state: "asking", question: { kind: "password", wrong: password !== undefined } }
    : { state: "failed", problem: error };

async function save(
  member: Member,
  { documentId }: Job,
  ingested: Ingested,
  { endWithin }: JobContext,
  replacing: Replacing,
): Promise<JobOutcome> {
  let outcome: JobOutcome = {
    state: "failed",
    problem: { code: "NOT_FOUND", message: "The document is no longer there." },
  };
  if (documentId === null) return outcome;
  await replaceText(member, documentId, ingested, {
    ...replacing,
    within: async (tx, { title, carried }) => {
      const { text, blocks, form, language, extraction, pages } = ingested;
      const reading = { title, text, blocks, form, language, extraction, pages: pages.length };
      outcome = { state: "done", documentId, report: { ...describeReading(reading), carried } };
      await endWithin(tx, outcome);
    },
  });
  return outcome;
}
