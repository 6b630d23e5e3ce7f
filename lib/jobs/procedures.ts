import { previewText } from "@/lib/ingest/server/preview-text";
import { memberProcedure } from "@/lib/projects/server/access";
import { AnswerJobInput, JobInput, JobsInput, PreviewJobInput } from "./schema";
import { answerJob, cancelJob, dismissJob, dismissOver, retryJob } from "./server/commands";
import { getJobFile, listJobs } from "./server/queries";

export const jobProcedures = {
  list: memberProcedure("document.write", JobsInput).handler(({ context }) => listJobs(context.member)),
  preview: memberProcedure("document.write", PreviewJobInput).handler(async ({ input, context }) =>
    previewText((await getJobFile(context.member, input.id)).sha256, input.encoding),
  ),
  answer: memberProcedure("document.write", AnswerJobInput).handler(({ input, context }) =>
    answerJob(context.member, input.id, input.answer),
  ),
  cancel: memberProcedure("document.write", JobInput).handler(({ input, context }) =>
    cancelJob(context.member, input.id),
  ),
  retry: memberProcedure("document.write", JobInput).handler(({ input, context }) =>
    retryJob(context.member, input.id),
  ),
  dismiss: memberProcedure("document.write", JobInput).handler(({ input, context }) =>
    dismissJob(context.member, input.id),
  ),
  dismissOver: memberProcedure("document.write", JobsInput).handler(({ context }) =>
    dismissOver(context.member),
  ),
};
