import { memberProcedure, signedInProcedure } from "@/lib/projects/server/access";
import { CreateStudyInput, PlacePaperInput, ProjectInput } from "./schema";
import { createStudy } from "./server/create-study";
import { placePaper } from "./server/place-paper";
import { findStudy } from "./server/queries";
import { listPacks } from "./server/read-pack";

export const packProcedures = {
  list: signedInProcedure.handler(() => listPacks()),
  create: signedInProcedure
    .input(CreateStudyInput)
    .handler(({ input, context }) => createStudy(context.user.id, input.packId)),
  find: memberProcedure("document.read", ProjectInput).handler(({ context }) => findStudy(context.member)),
  /** What was coded comes into other coders' layers. */
  place: memberProcedure("coding.writeOthers", PlacePaperInput).handler(({ input, context }) =>
    placePaper(context.member, input.documentId),
  ),
};
