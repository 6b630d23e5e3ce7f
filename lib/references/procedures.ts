import { runReader } from "@/lib/ingest/server/run-reader";
import { getJobFile } from "@/lib/jobs/server/queries";
import { withStoredFile } from "@/lib/platform/files";
import { memberProcedure } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { FillDetailsInput, ReadReferencesInput } from "./schema";
import { fillDetails } from "./server/commands";

export const referenceProcedures = {
  /** What stands in a bibliography among the files that are added. */
  read: memberProcedure("document.write", ReadReferencesInput).handler(async ({ input, context, signal }) => {
    const { sha256 } = await getJobFile(context.member, input.jobId);
    const read = await withStoredFile(sha256, (path) =>
      runReader("references", { path }, { owner: input.projectId, signal }),
    );
    if (!read.ok) throw new AppError("BAD_REQUEST", read.error.message);
    return read.value;
  }),
  fill: memberProcedure("document.write", FillDetailsInput).handler(({ input, context }) =>
    fillDetails(context.member, input),
  ),
};
