import { makeImportHandler } from "@/lib/documents/server/import-job";
import { ingestFile } from "@/lib/ingest/server/ingest-file";
import { runReader } from "@/lib/ingest/server/run-reader";
import type { JobHandler, JobHandlers } from "@/lib/platform/jobs/job";

const refuse: JobHandler = async () => ({
  state: "failed",
  problem: { code: "UNKNOWN", message: "This server does not know how to do this. Update it and try again." },
});

/** What is done for each kind of job: composed above the features, as the router is. */
export const jobHandlers: JobHandlers = {
  import: makeImportHandler(ingestFile, (input, running) => runReader("unpack", input, running)),
  recognise: refuse,
  reread: refuse,
};
