import { memberProcedure } from "@/lib/projects/server/access";
import { CountNamesInput, PseudonymsInput, SaveNamesInput } from "./schema";
import { saveNames } from "./server/commands";
import { countNames, getNames } from "./server/queries";

/** Which names are replaced on the way out. */
export const pseudonymProcedures = {
  get: memberProcedure("pseudonym.manage", PseudonymsInput).handler(({ context }) =>
    getNames(context.member),
  ),
  count: memberProcedure("pseudonym.manage", CountNamesInput).handler(({ input, context }) =>
    countNames(context.member, input.names),
  ),
  save: memberProcedure("pseudonym.manage", SaveNamesInput).handler(({ input, context }) =>
    saveNames(context.member, input.names, input.listId),
  ),
};
