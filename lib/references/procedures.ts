import { memberProcedure } from "@/lib/projects/server/access";
import { FillDetailsInput } from "./schema";
import { fillDetails } from "./server/commands";

export const referenceProcedures = {
  fill: memberProcedure("document.write", FillDetailsInput).handler(({ input, context }) =>
    fillDetails(context.member, input),
  ),
};
