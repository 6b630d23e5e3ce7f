import { memberProcedure, signedInProcedure } from "@/lib/projects/server/access";
import { AnswerIntoInput, AnswerTransferInput, BroughtInInput, IntoJobInput, TransferInput } from "./schema";
import { answerTransfer, cancelTransfer } from "./server/commands";
import { answerInto, cancelInto } from "./server/into-commands";
import { findIntoQuestion, listBroughtIn, listInto } from "./server/into-queries";
import { takeBackInto } from "./server/take-back";
import { findTransfer, findTransferReport, listTransfers } from "./server/queries";

/** Bringing a project over from another program. The upload that begins it is a route. */
export const transferProcedures = {
  /** Of the projects that one brings over, those that are not here yet. */
  list: signedInProcedure.handler(({ context }) => listTransfers(context.user.id)),
  /** Null once the project is here. */
  find: memberProcedure("project.delete", TransferInput).handler(({ context }) =>
    findTransfer(context.member),
  ),
  answer: memberProcedure("project.delete", AnswerTransferInput).handler(({ input, context }) =>
    answerTransfer(context.member, input.decision),
  ),
  cancel: memberProcedure("project.delete", TransferInput).handler(({ context }) =>
    cancelTransfer(context.member),
  ),
  /** What was told of the project when it was brought over; null for one that was not. */
  report: memberProcedure("project.edit", TransferInput).handler(({ context }) =>
    findTransferReport(context.member),
  ),
  /** Of projects that are on their way into this one. The upload that begins it is a route. */
  listInto: memberProcedure("codebook.restructure", TransferInput).handler(({ context }) =>
    listInto(context.member),
  ),
  /** Of one of them; null while it asks nothing. */
  findIntoQuestion: memberProcedure("codebook.restructure", IntoJobInput).handler(({ input, context }) =>
    findIntoQuestion(context.member, input.jobId),
  ),
  answerInto: memberProcedure("codebook.restructure", AnswerIntoInput).handler(({ input, context }) =>
    answerInto(context.member, input.jobId, input.decision),
  ),
  cancelInto: memberProcedure("codebook.restructure", IntoJobInput).handler(({ input, context }) =>
    cancelInto(context.member, input.jobId),
  ),
  /** Takes away what one made that was brought in, but for what people have built on since. */
  takeBackInto: memberProcedure("codebook.restructure", BroughtInInput).handler(({ input, context }) =>
    takeBackInto(context.member, input.id),
  ),
  /** The projects that were brought into this one. */
  listBroughtIn: memberProcedure("codebook.restructure", TransferInput).handler(({ context }) =>
    listBroughtIn(context.member),
  ),
};
