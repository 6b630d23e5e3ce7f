import { memberProcedure, signedInProcedure } from "@/lib/projects/server/access";
import { AnswerTransferInput, TransferInput } from "./schema";
import { answerTransfer, cancelTransfer } from "./server/commands";
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
};
