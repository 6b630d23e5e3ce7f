import { z } from "zod";
import { memoTargets } from "./memo";

const project = { projectId: z.uuid() };

/** Longest body as JSON, in UTF-16 units: about 100 pages. */
const bodyLimit = 400_000;

/** Sanitised by the command; this bound only keeps the request small. */
const body = z
  .unknown()
  .refine(
    (value) => (JSON.stringify(value) ?? "").length <= bodyLimit,
    "This memo is too long. Split it in two.",
  );

const title = z.string().max(300, "This title is too long: at most 300 characters.");

/** All memos of the project, or those on one target. */
export const MemosInput = z.object({
  ...project,
  on: z.object({ target: z.enum(memoTargets), targetId: z.uuid() }).optional(),
});
export type MemosInput = z.infer<typeof MemosInput>;

/** The id is the caller's own. A project's memo has the project's id as its target. */
export const WriteMemoInput = z.object({
  ...project,
  id: z.uuid(),
  target: z.enum(memoTargets),
  targetId: z.uuid(),
  title,
  body,
});
export type WriteMemoInput = z.infer<typeof WriteMemoInput>;

/** `seenAt`: when the memo was last changed, as the writer saw it; a later change by someone else is not overwritten. */
export const ChangeMemoInput = z.object({ ...project, id: z.uuid(), title, body, seenAt: z.date() });
export type ChangeMemoInput = z.infer<typeof ChangeMemoInput>;

export const MemoInput = z.object({ ...project, id: z.uuid() });
