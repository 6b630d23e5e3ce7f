import { memberProcedure } from "@/lib/projects/server/access";
import { CitationsInput } from "./schema";
import { getCitations } from "./server/queries";

export const citationProcedures = {
  get: memberProcedure("table.read", CitationsInput).handler(({ input, context }) =>
    getCitations(context.member, input.codeId),
  ),
};
