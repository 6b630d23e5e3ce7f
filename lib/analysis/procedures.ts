import { memberProcedure } from "@/lib/projects/server/access";
import { findSaved } from "@/lib/tables/server/run-query";
import { ExcerptsPageInput, PassageInput, ProjectInput } from "./schema";
import { getContext, getFilters, listExcerpts } from "./server/queries";

export const analysisProcedures = {
  listExcerpts: memberProcedure("coding.read", ExcerptsPageInput).handler(({ context, input }) =>
    listExcerpts(context.member, input, findSaved),
  ),
  getContext: memberProcedure("coding.read", PassageInput).handler(({ context, input }) =>
    getContext(context.member, input.passageId),
  ),
  getFilters: memberProcedure("coding.read", ProjectInput).handler(({ context }) =>
    getFilters(context.member),
  ),
};
