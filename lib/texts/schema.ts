import { z } from "zod";
import { Caret } from "./text-notice";
import { codeTexts } from "./text-of";

const bytes = (limit: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9+/]*={0,2}$/, "This is no base64.")
    .max(limit, "This is too much at once. Paste less, or split the text in two.");

const memo = { projectId: z.uuid(), memoId: z.uuid() };
const code = { projectId: z.uuid(), codeId: z.uuid(), field: z.enum(codeTexts) };

/** `vector`: how much of the text one has already, as Yjs encodes it. */
const opened = { vector: bytes(100_000).optional(), generation: z.number().int().optional() };
/** `update`: what was typed, as Yjs encodes it. */
const pushed = { windowId: z.uuid(), generation: z.number().int(), update: bytes(1_500_000) };
const told = { windowId: z.uuid(), caret: Caret.nullable() };

export const OpenMemoInput = z.object({ ...memo, ...opened });
export const PushMemoInput = z.object({ ...memo, ...pushed });
export const TellMemoCaretInput = z.object({ ...memo, ...told });
export const SaveMemoInput = z.object(memo);

export const OpenCodeInput = z.object({ ...code, ...opened });
export const PushCodeInput = z.object({ ...code, ...pushed });
export const TellCodeCaretInput = z.object({ ...code, ...told });
export const SaveCodeInput = z.object(code);

export type Opened = Pick<z.infer<typeof OpenMemoInput>, "vector" | "generation">;
export type Pushed = Pick<z.infer<typeof PushMemoInput>, "windowId" | "generation" | "update">;
export type Told = Pick<z.infer<typeof TellMemoCaretInput>, "windowId" | "caret">;
