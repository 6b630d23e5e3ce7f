import { makeImportHandler } from "@/lib/documents/server/import-job";
import { makeRecordingHandler } from "@/lib/documents/server/recording-job";
import { makeRecogniseHandler, makeRereadHandler } from "@/lib/documents/server/reading-jobs";
import { ingestFile } from "@/lib/ingest/server/ingest-file";
import { recognitionLimits } from "@/lib/ingest/recognition-limits";
import { runReader } from "@/lib/ingest/server/run-reader";
import type { JobHandlers } from "@/lib/platform/jobs/job";
import { makeReferencesHandler } from "@/lib/references/server/references-job";
import { projectLimits } from "@/lib/ingest/project-limits";
import { makeTransferHandler } from "@/lib/transfer/server/transfer-job";
import { makeSurveyHandler } from "@/lib/surveys/server/survey-job";

/** What is done for each kind of job: composed above the features, as the router is. */
export const jobHandlers: JobHandlers = {
  import: makeSurveyHandler(
    (file, running) => runReader("survey", file, running),
    makeReferencesHandler(
      (file, running) => runReader("references", file, running),
      makeRecordingHandler(
        makeImportHandler(ingestFile, (input, running) => runReader("unpack", input, running)),
      ),
    ),
  ),
  // Twice the time, as a page may have to be tried turned, and two minutes more: the process runs below all others, and
  // on a busy machine even one page was seen to take longer than a minute.
  recognise: makeRecogniseHandler((input, { pages, ...running }) =>
    runReader("recognise", input, { ...running, limits: recognitionLimits(8 + 2 * pages) }),
  ),
  reread: makeRereadHandler(ingestFile),
  transfer: makeTransferHandler(
    (input, running) => runReader("project", input, { ...running, limits: projectLimits }),
    ingestFile,
  ),
};
