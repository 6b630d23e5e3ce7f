import { z } from "zod";
import { cleanText } from "@/lib/shared/clean-text";
import { instant } from "@/lib/shared/instant";
import { lineOfText } from "@/lib/shared/line-of-text";
import type { Condition, Query } from "./query";
import { sayTooLarge } from "./query-limits";
import { isDay } from "./read-condition";

const id = z.string().regex(/^[\w-]{1,64}$/);
const day = z.string().refine(isDay, "This is no day of the calendar, as 2026-03-31.");

const condition = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("code"), codeId: id, alone: z.literal(true).optional() }),
  z.object({ kind: z.literal("coder"), coderId: id }),
  z.object({ kind: z.literal("layer"), of: z.enum(["coder", "consensus"]) }),
  z.object({ kind: z.literal("round"), roundId: id }),
  z
    .object({ kind: z.literal("date"), from: day.optional(), to: day.optional() })
    .refine(({ from, to }) => (from ?? to) !== undefined && (from ?? "") <= (to ?? "9999-12-31"), {
      message: "A stretch of days needs a first day or a last one, and ends no earlier than it begins.",
    }),
  z.object({ kind: z.literal("weight"), least: z.int().min(0).max(100) }),
]) satisfies z.ZodType<Condition>;

const within = z.union([z.int().min(0).max(1_000), z.literal("paragraph")]);
const part: z.ZodType<Query> = z.lazy(() => parts);
const sides = { left: part, right: part };
const several = z.array(part).min(2).max(200).readonly();
const parts = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("coding"), conditions: z.array(condition).min(1).max(20).readonly() }),
  z.object({ kind: z.literal("documents"), documentIds: z.array(id).min(1).max(1_000).readonly() }),
  z.object({
    kind: z.literal("attribute"),
    of: z.enum(["document", "case"]),
    name: z.string().min(1).max(200),
    value: z.string().min(1).max(2_000),
  }),
  z.object({ kind: z.literal("text"), words: z.string().trim().min(1).max(500) }),
  z.object({ kind: z.literal("groups"), groupIds: z.array(id).min(1).max(100).readonly() }),
  z.object({ kind: z.literal("saved"), queryId: id }),
  z.object({ kind: z.literal("and"), parts: several }),
  z.object({ kind: z.literal("or"), parts: several }),
  z.object({ kind: z.literal("not"), part }),
  z.object({ kind: z.literal("overlapping"), ...sides }),
  z.object({ kind: z.literal("inside"), ...sides }),
  z.object({ kind: z.literal("near"), within, ...sides }),
  z.object({ kind: z.literal("followedBy"), within, ...sides }),
]) satisfies z.ZodType<Query>;

/** How large it is is asked first, so that nothing is followed to where no query goes. */
export const QuerySchema: z.ZodType<Query> = z
  .unknown()
  .superRefine((value, context) => {
    const problem = sayTooLarge(value);
    if (problem !== null) context.addIssue({ code: "custom", message: problem });
  })
  .pipe(part);

const projectId = z.uuid();
const queryId = z.uuid();
const name = lineOfText("a name for the query", 200);
const note = z
  .string()
  .transform((text) => cleanText(text).trim())
  .pipe(z.string().max(2_000, "This note is too long: at most 2,000 characters."));

export const ProjectInput = z.object({ projectId });
export const QueryInput = z.object({ projectId, queryId });
export const FindInInput = z.object({ projectId, queryId, documentId: id });

/** Passages that the page asks for at a time. */
export const PASSAGES_PART = 100;
/** More passages than so many are counted, but not listed. */
export const mostListed = 2_000;

export const RunInput = z.object({
  projectId,
  query: QuerySchema,
  /** Passages to pass over, and to return at most. */
  offset: z.int().min(0).max(mostListed),
  limit: z.int().min(1).max(500),
});
export type RunInput = z.infer<typeof RunInput>;

export const StretchInput = z.object({
  projectId,
  query: QuerySchema,
  /** What is coded of each passage: itself, or the sentences or paragraphs it touches. */
  stretch: z.enum(["hit", "sentence", "paragraph"]),
});
export type StretchInput = z.infer<typeof StretchInput>;

export const CodeFoundInput = StretchInput.extend({
  codeId: z.uuid(),
  /** How many places the caller saw in the preview; others are not coded unseen. */
  places: z.int().min(1),
});

export const CreateQueryInput = z.object({
  projectId,
  /** Made by the caller. */
  queryId,
  name,
  note: note.default(""),
  spec: QuerySchema,
  /** Whether it stands among the codes. */
  smart: z.boolean().default(false),
});
export type CreateQueryInput = z.infer<typeof CreateQueryInput>;

export const EditQueryInput = z.object({
  projectId,
  queryId,
  name: name.optional(),
  note: note.optional(),
  spec: QuerySchema.optional(),
  smart: z.boolean().optional(),
  /** When the caller's copy was saved; a query saved since is not overwritten. */
  basedOn: instant.optional(),
});
export type EditQueryInput = z.infer<typeof EditQueryInput>;

export const DuplicateQueryInput = z.object({ projectId, queryId, copyId: z.uuid() });
export type DuplicateQueryInput = z.infer<typeof DuplicateQueryInput>;
