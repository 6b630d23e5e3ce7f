import { memberProcedure } from "@/lib/projects/server/access";
import { ChronologyInput, SetDatingInput } from "./schema";
import { setDating } from "./server/commands";
import { getChronology } from "./server/queries";

export const chronologyProcedures = {
  get: memberProcedure("table.read", ChronologyInput).handler(({ input, context }) =>
    getChronology(context.member, input),
  ),
  setDating: memberProcedure("table.write", SetDatingInput).handler(({ input, context }) =>
    setDating(context.member, input),
  ),
};
