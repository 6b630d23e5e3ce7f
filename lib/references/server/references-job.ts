import "server-only";
import type { IngestError } from "@/lib/ingest/ingested";
import type { OnProgress } from "@/lib/ingest/reader-context";
import type { ImportOptions } from "@/lib/jobs/import-options";
import type { JobQuestion } from "@/lib/jobs/question";
import { withStoredFile } from "@/lib/platform/files";
import type { JobHandler } from "@/lib/platform/jobs/job";
import { isReferenceName, type ReferenceFile } from "@/lib/references/reference";
import type { Result } from "@/lib/shared/result";

/** Reads a bibliography; never throws for a bad file. */
type ReferenceReader = (
  file: { path: string },
  running: { signal: AbortSignal; onProgress: OnProgress; owner: string },
) => Promise<Result<ReferenceFile, IngestError>>;

/**
 * Makes the handler of imports that takes bibliographies for what they are: each asks whether it shall describe the
 * project's documents. Other files, and those that a person wants as text, go on to `next`.
 */
export const makeReferencesHandler =
  (readReferences: ReferenceReader, next: JobHandler): JobHandler =>
  async (job, context) => {
    const { asText } = job.options as ImportOptions;
    if (!isReferenceName(job.fileName) || asText) return next(job, context);
    const read = await withStoredFile(job.sha256, (path) =>
      readReferences({ path }, { ...context, owner: job.projectId }),
    );
    if (!read.ok) return { state: "failed", problem: read.error };
    const question: JobQuestion = { kind: "references", count: read.value.references.length };
    return { state: "asking", question };
  };
