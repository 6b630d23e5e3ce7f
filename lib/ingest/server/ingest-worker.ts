import { IngestFailure } from "@/lib/ingest/ingest-failure";
import { readFile, type IngestJob } from "./read-file";
import type { IngestAnswer } from "./ingest-file";

/** Reads the one file its parent names, answers, and ends: a process that met a bad file is not used again. */
process.once("message", (job: IngestJob) => {
  void answer(job).then((result) => process.send?.(result, () => process.exit(0)));
});

async function answer(job: IngestJob): Promise<IngestAnswer> {
  try {
    return { ok: true, value: await readFile(job) };
  } catch (error) {
    if (error instanceof IngestFailure) return { ok: false, error: error.toError() };
    return {
      ok: false,
      error: null,
      cause: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}
