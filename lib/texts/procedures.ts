import { memberProcedure } from "@/lib/projects/server/access";
import {
  OpenCodeInput,
  OpenMemoInput,
  PushCodeInput,
  PushMemoInput,
  SaveCodeInput,
  SaveMemoInput,
  TellCodeCaretInput,
  TellMemoCaretInput,
} from "./schema";
import { openText, pushText, saveText, tellCaret } from "./server/commands";
import type { CodeText, TextOf } from "./text-of";

const memoOf = ({ memoId }: { readonly memoId: string }): TextOf => ({ ownerId: memoId, field: "memo" });
const codeOf = ({ codeId, field }: { readonly codeId: string; readonly field: CodeText }): TextOf => ({
  ownerId: codeId,
  field,
});

export const textProcedures = {
  memo: {
    open: memberProcedure("memo.write", OpenMemoInput).handler(({ input, context }) =>
      openText(context.member, memoOf(input), input),
    ),
    push: memberProcedure("memo.write", PushMemoInput).handler(({ input, context }) =>
      pushText(context.member, memoOf(input), input),
    ),
    tellCaret: memberProcedure("memo.write", TellMemoCaretInput).handler(({ input, context }) =>
      tellCaret(context.member, memoOf(input), input),
    ),
    save: memberProcedure("memo.write", SaveMemoInput).handler(({ input, context }) =>
      saveText(context.member, memoOf(input)),
    ),
  },
  code: {
    open: memberProcedure("codebook.edit", OpenCodeInput).handler(({ input, context }) =>
      openText(context.member, codeOf(input), input),
    ),
    push: memberProcedure("codebook.edit", PushCodeInput).handler(({ input, context }) =>
      pushText(context.member, codeOf(input), input),
    ),
    tellCaret: memberProcedure("codebook.edit", TellCodeCaretInput).handler(({ input, context }) =>
      tellCaret(context.member, codeOf(input), input),
    ),
    save: memberProcedure("codebook.edit", SaveCodeInput).handler(({ input, context }) =>
      saveText(context.member, codeOf(input)),
    ),
  },
};
