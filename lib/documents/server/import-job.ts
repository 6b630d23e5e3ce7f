import "server-only";
import { describeReading } from "@/lib/jobs/import-report";
import type { ImportOptions } from "@/lib/jobs/import-options";
import type { JobQuestion } from "@/lib/jobs/question";
import type { Ingested, IngestError, IngestOptions } from "@/lib/ingest/ingested";
import type { OnProgress } from "@/lib/ingest/reader-context";
import { database } from "@/lib/platform/db/client";
import { withStoredFile } from "@/lib/platform/files";
import { announceWork } from "@/lib/platform/jobs/create-jobs";
import type { Job, JobContext, JobHandler, JobOutcome } from "@/lib/platform/jobs/job";
import { type Member, requireMemberOf } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import type { Result } from "@/lib/shared/result";
import { wakeRecordings } from "./recording-job";
import { type Unpacker, unpackJob } from "./unpack-job";
import { findDuplicate, importDocument } from "./import-document";

/** Reads a file into text, blocks and pages; never throws for a bad file. */
type DocumentReader = (
  file: { path: string; fileName: string; options: IngestOptions },
  running: { signal: AbortSignal; onProgress: OnProgress; owner: string },
) => Promise<Result<Ingested, IngestError>>;

/** Of the whole way, how much is reading; the rest is saving. */
const readingShare = 0.9;

/** Makes the handler of imports: reads the job's file and saves a document, or asks what only a person can know. */
export const makeImportHandler =
  (readDocument: DocumentReader, unpack: Unpacker): JobHandler =>
  async (job, context) => {
    const member = await requireMemberOf(job.createdById, job.projectId, "document.write");
    const options = job.options as ImportOptions;
    const known = options.copy ? null : await findDuplicate(database(), member, job.sha256);
    if (known !== null) return ask({ kind: "duplicate", documentId: known.id, title: known.title });
    const read = await withStoredFile(job.sha256, (path) =>
      readDocument(
        { path, fileName: job.fileName, options: readingOptions(options) },
        {
          signal: context.signal,
          owner: job.projectId,
          onProgress: (share, stage) => context.onProgress(readingShare * share, stage),
        },
      ),
    );
    if (!read.ok && read.error.code === "ARCHIVE" && job.parentId === null)
      return unpackJob(job, context, unpack);
    if (!read.ok) return settleError(read.error);
    const guessed = read.value.extraction.warnings.some(({ code }) => code === "ENCODING");
    if (guessed && options.encoding === undefined) {
      return ask({ kind: "encoding", encoding: read.value.extraction.encoding ?? "" });
    }
    context.onProgress(readingShare, "Saving the document");
    return save(member, job, read.value, context);
  };

const ask = (question: JobQuestion): JobOutcome => ({ state: "asking", question });

const readingOptions = ({ password, encoding, asContent }: ImportOptions): IngestOptions => ({
  ...(password !== undefined && { password }),
  ...(encoding !== undefined && { encoding }),
  ...(asContent !== undefined && { asContent }),
});

function settleError(error: IngestError): JobOutcome {
  if (error.code === "PDF_PASSWORD") return ask({ kind: "password", wrong: false });
  if (error.code === "PDF_PASSWORD_WRONG") return ask({ kind: "password", wrong: true });
  if (error.code === "OTHER_TYPE") return ask({ kind: "otherType", message: error.message });
  return { state: "failed", problem: error };
}

async function save(
  member: Member,
  job: Job,
  ingested: Ingested,
  { endWithin }: JobContext,
): Promise<JobOutcome> {
  const { copy, folder } = job.options as ImportOptions;
  let outcome: JobOutcome | null = null;
  let woken: readonly string[] = [];
  try {
    await importDocument(member, job, ingested, {
      ...(copy !== undefined && { copy }),
      ...(folder && { attributes: { folder } }),
      within: async (tx, { id, title }) => {
        const { form, text, blocks, language, pages, extraction } = ingested;
        const report = describeReading({
          title,
          text,
          blocks,
          form,
          language,
          pages: pages.length,
          extraction,
        });
        outcome = { state: "done", documentId: id, report };
        await endWithin(tx, outcome);
        woken = await wakeRecordings(tx, job);
      },
    });
    await announceWork(job.projectId, woken);
  } catch (error) {
    // The same bytes were added while these were read.
    const known = error instanceof AppError && (await findDuplicate(database(), member, job.sha256));
    if (!known) throw error;
    return ask({ kind: "duplicate", documentId: known.id, title: known.title });
  }
  return outcome ?? { state: "failed", problem: { code: "UNEXPECTED", message: "Nothing was saved." } };
}
