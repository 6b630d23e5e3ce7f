import { codeStretched, previewPlaces } from "@/lib/coding/server/code-stretched";
import { placesLimit } from "@/lib/coding/limits";
import { memberProcedure } from "@/lib/projects/server/access";
import {
  ChangeStopWordsInput,
  CodeHitsInput,
  CountWordsInput,
  ProjectInput,
  SearchInput,
  StretchInput,
} from "./schema";
import { listWords, searchProject, stretchFound } from "./server/queries";
import { changeStopWords, listStopWords } from "./server/stop-words";

export const searchProcedures = {
  find: memberProcedure("document.read", SearchInput).handler(({ input, context, signal }) =>
    searchProject(context.member, input, signal),
  ),
  countWords: memberProcedure("document.read", CountWordsInput).handler(({ input, context, signal }) =>
    listWords(context.member, input, signal),
  ),
  listStopWords: memberProcedure("document.read", ProjectInput).handler(({ context }) =>
    listStopWords(context.member),
  ),
  changeStopWords: memberProcedure("query.write", ChangeStopWordsInput).handler(({ input, context }) =>
    changeStopWords(context.member, input),
  ),
  previewCoding: memberProcedure("document.read", StretchInput).handler(
    async ({ input, context, signal }) => {
      return previewPlaces(await stretchFound(context.member, input, 0, signal));
    },
  ),
  codeHits: memberProcedure("coding.write", CodeHitsInput).handler(async ({ input, context, signal }) => {
    const stretched = await stretchFound(context.member, input, placesLimit, signal);
    return codeStretched(context.member, input, stretched);
  }),
};
