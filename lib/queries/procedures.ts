import { memberProcedure } from "@/lib/projects/server/access";
import { placesLimit } from "@/lib/coding/limits";
import { codeStretched, previewPlaces } from "@/lib/coding/server/code-stretched";
import { countSmart, findSavedIn, runQuery, stretchQuery } from "@/lib/tables/server/run-query";
import {
  CodeFoundInput,
  CreateQueryInput,
  DuplicateQueryInput,
  EditQueryInput,
  FindInInput,
  ProjectInput,
  QueryInput,
  RunInput,
  StretchInput,
} from "./schema";
import { changeQuery, deleteQuery, duplicateQuery, saveQuery } from "./server/commands";
import { listQueries, listUses } from "./server/queries";

export const queryProcedures = {
  list: memberProcedure("query.read", ProjectInput).handler(({ context }) => listQueries(context.member)),
  run: memberProcedure("query.read", RunInput).handler(({ context, input }) =>
    runQuery(context.member, input),
  ),
  /** How many passages each smart code finds. */
  countSmart: memberProcedure("query.read", ProjectInput).handler(({ context }) =>
    countSmart(context.member),
  ),
  /** Which passages of a document a saved query finds. */
  findIn: memberProcedure("query.read", FindInInput).handler(({ context, input }) =>
    findSavedIn(context.member, input.queryId, input.documentId),
  ),
  uses: memberProcedure("query.read", QueryInput).handler(({ context, input }) =>
    listUses(context.member, input.queryId),
  ),
  /** What coding all that a query finds would code. */
  previewCoding: memberProcedure("query.read", StretchInput).handler(async ({ context, input }) =>
    previewPlaces(await stretchQuery(context.member, input, 0)),
  ),
  codeFound: memberProcedure("coding.write", CodeFoundInput).handler(async ({ context, input }) =>
    codeStretched(context.member, input, await stretchQuery(context.member, input, placesLimit)),
  ),
  create: memberProcedure("query.write", CreateQueryInput).handler(({ context, input }) =>
    saveQuery(context.member, input),
  ),
  edit: memberProcedure("query.write", EditQueryInput).handler(({ context, input }) =>
    changeQuery(context.member, input),
  ),
  duplicate: memberProcedure("query.write", DuplicateQueryInput).handler(({ context, input }) =>
    duplicateQuery(context.member, input),
  ),
  remove: memberProcedure("query.write", QueryInput).handler(({ context, input }) =>
    deleteQuery(context.member, input.queryId),
  ),
};
