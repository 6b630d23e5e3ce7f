import { memberProcedure } from "@/lib/projects/server/access";
import { CountNamesInput, PseudonymsInput, SaveNamesInput, ShownNamesInput } from "./schema";
import { saveNames } from "./server/commands";
import { countNames, getNames } from "./server/queries";
import { findDocumentNames } from "./server/shown-names";

/** Which names are replaced on the way out, and in the reader for whoever could have them replaced in what is exported. */
export const pseudonymProcedures = {
  get: memberProcedure("pseudonym.manage", PseudonymsInput).handler(({ context }) =>
    getNames(context.member),
  ),
  count: memberProcedure("pseudonym.manage", CountNamesInput).handler(({ input, context }) =>
    countNames(context.member, input.names),
  ),
  shown: memberProcedure("project.export", ShownNamesInput).handler(({ input, context }) =>
    findDocumentNames(context.member, input.documentId, input.textId),
  ),
  save: memberProcedure("pseudonym.manage", SaveNamesInput).handler(({ input, context }) =>
    saveNames(context.member, input.names, input.listId),
  ),
};
