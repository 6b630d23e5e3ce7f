import { memberProcedure } from "@/lib/projects/server/access";
import { ChangeMemoInput, MemoInput, MemosInput, WriteMemoInput } from "./schema";
import { changeMemo, deleteMemo, writeMemo } from "./server/commands";
import { listMemos } from "./server/queries";

export const memoProcedures = {
  list: memberProcedure("memo.read", MemosInput).handler(({ input, context }) =>
    listMemos(context.member, input.on),
  ),
  write: memberProcedure("memo.write", WriteMemoInput).handler(({ input, context }) =>
    writeMemo(context.member, input),
  ),
  change: memberProcedure("memo.write", ChangeMemoInput).handler(({ input, context }) =>
    changeMemo(context.member, input),
  ),
  remove: memberProcedure("memo.write", MemoInput).handler(({ input, context }) =>
    deleteMemo(context.member, input.id),
  ),
};
