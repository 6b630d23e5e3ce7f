import { z } from "zod";
import { instant } from "@/lib/shared/instant";
import { memoTargets } from "./memo";
import { typeNameLimit } from "./memo-type";

const project = { projectId: z.uuid() };

/** Longest body as JSON, in UTF-16 units: about 100 pages. */
export const bodyLimit = 400_000;

/** Longest title, in UTF-16 units. */
export const titleLimit = 300;

/** Sanitised by the command; this bound only keeps the request small. */
const body = z
  .unknown()
  .refine(
    (value) => (JSON.stringify(value) ?? "").length <= bodyLimit,
    "This memo is too long. Split it in two.",
  );

const title = z.string().max(titleLimit, `This title is too long: at most ${titleLimit} characters.`);

const on = {
  target: z.enum(memoTargets),
  targetId: z.uuid(),
  /** The key of a finding table's cell: `cellKey`. */
  targetPart: z.string().max(200).optional(),
};

/** All memos of the project, or those on one target. */
export const MemosInput = z.object({ ...project, on: z.object(on).optional() });
export type MemosInput = z.infer<typeof MemosInput>;

const typeId = z.uuid().nullable().optional();

/** The id is the caller's own. The project's memos and free ones have the project's id as their target. */
export const WriteMemoInput = z.object({ ...project, id: z.uuid(), ...on, typeId, title, body });
export type WriteMemoInput = z.infer<typeof WriteMemoInput>;

/**
 * `seenAt`: when the memo was last changed, as the writer saw it; a later change by someone else is not overwritten.
 * Without `typeId` the type stays.
 */
export const ChangeMemoInput = z.object({
  ...project,
  id: z.uuid(),
  title,
  body,
  typeId: z.uuid().nullable().optional(),
  seenAt: instant,
});
export type ChangeMemoInput = z.infer<typeof ChangeMemoInput>;

export const MemoInput = z.object({ ...project, id: z.uuid() });

export const MemoTypesInput = z.object(project);

export const MemoTypeInput = z.object({
  ...project,
  id: z.uuid(),
  name: z.string().max(typeNameLimit, `This name is too long: at most ${typeNameLimit} characters.`),
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, "A colour is # and six digits or letters a to f.")
    .nullable(),
});

/** What can be named in a memo's text: `@` members, `#` codes, documents and passages, by words of theirs. */
export const SuggestInput = z.object({ ...project, sign: z.enum(["@", "#"]), words: z.string().max(100) });
