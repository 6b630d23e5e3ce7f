import { memberProcedure } from "@/lib/projects/server/access";
import { ImportAttributesInput, ProjectInput, SetKindInput } from "./schema";
import { importAttributes, setKind } from "./server/commands";
import { getKinds } from "./server/queries";

export const attributeProcedures = {
  /** What the values of the project's attributes are. */
  kinds: memberProcedure("document.read", ProjectInput).handler(({ context }) => getKinds(context.member)),
  setKind: memberProcedure("document.write", SetKindInput).handler(({ input, context }) =>
    setKind(context.member, input),
  ),
  import: memberProcedure("document.write", ImportAttributesInput).handler(({ input, context }) =>
    importAttributes(context.member, input),
  ),
};
