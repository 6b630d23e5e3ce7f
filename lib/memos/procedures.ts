import { memberProcedure } from "@/lib/projects/server/access";
import {
  ChangeMemoInput,
  MemoInput,
  MemoTypeInput,
  MemoTypesInput,
  MemosInput,
  SuggestInput,
  WriteMemoInput,
} from "./schema";
import { changeMemo, deleteMemo, writeMemo } from "./server/commands";
import { listMemos } from "./server/queries";
import { suggestReferences } from "./server/suggest";
import { addType, editType, listMemoTypes, removeType } from "./server/types";

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
  suggest: memberProcedure("memo.write", SuggestInput).handler(({ input, context }) =>
    suggestReferences(context.member, input.sign, input.words),
  ),
  types: {
    list: memberProcedure("memo.read", MemoTypesInput).handler(({ context }) =>
      listMemoTypes(context.member),
    ),
    add: memberProcedure("memo.setTypes", MemoTypeInput).handler(({ input, context }) =>
      addType(context.member, input),
    ),
    edit: memberProcedure("memo.setTypes", MemoTypeInput).handler(({ input, context }) =>
      editType(context.member, input),
    ),
    remove: memberProcedure("memo.setTypes", MemoInput).handler(({ input, context }) =>
      removeType(context.member, input.id),
    ),
  },
};
