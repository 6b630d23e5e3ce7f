import { memberProcedure } from "@/lib/projects/server/access";
import { CaseInput, CasesInput, LinkCaseInput, WriteCaseInput } from "./schema";
import { createCase, deleteCase, editCase, linkCase, unlinkCase } from "./server/commands";
import { listCases, listLinkable } from "./server/queries";

export const caseProcedures = {
  list: memberProcedure("case.read", CasesInput).handler(({ context }) => listCases(context.member)),
  listLinkable: memberProcedure("case.read", CasesInput).handler(({ context }) =>
    listLinkable(context.member),
  ),
  create: memberProcedure("case.write", WriteCaseInput).handler(({ input, context }) =>
    createCase(context.member, input),
  ),
  edit: memberProcedure("case.write", WriteCaseInput).handler(({ input, context }) =>
    editCase(context.member, input),
  ),
  remove: memberProcedure("case.write", CaseInput).handler(({ input, context }) =>
    deleteCase(context.member, input.id),
  ),
  link: memberProcedure("case.write", LinkCaseInput).handler(({ input, context }) =>
    linkCase(context.member, input),
  ),
  unlink: memberProcedure("case.write", CaseInput).handler(({ input, context }) =>
    unlinkCase(context.member, input.id),
  ),
};
