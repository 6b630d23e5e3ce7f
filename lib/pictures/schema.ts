import { z } from "zod";
import {
  CodeAxisSchema,
  OpenAxisSchema,
  OpenCodeAxisSchema,
  matchFields,
  scopeFields,
} from "@/lib/tables/schema";
import { type PictureSpec, measures } from "./picture";

/** "" is a choice still to be made. */
const chosen = z.string().regex(/^[\w-]{0,64}$/);
const together = { ...matchFields, ...scopeFields };
/** No query is asked of one document. */
const { queryId: _, ...courseScope } = scopeFields;
const course = {
  documentId: chosen,
  rows: OpenCodeAxisSchema,
  scale: z.enum(["percent", "characters"]),
  ...courseScope,
};

export const PictureSpecSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("frequencies"),
    rows: OpenCodeAxisSchema,
    of: z.enum(measures),
    order: z.enum(["greatest", "given"]),
    most: z.int().min(1).max(100),
    ...scopeFields,
  }),
  z.object({ kind: z.literal("balance"), rows: OpenAxisSchema, first: chosen, second: chosen, ...together }),
  z.object({ kind: z.literal("portrait"), ...course }),
  z.object({ kind: z.literal("codeline"), ...course }),
  z.object({
    kind: z.literal("meetings"),
    rows: OpenCodeAxisSchema,
    least: z.int().min(1).max(1_000_000),
    ...together,
  }),
  z.object({ kind: z.literal("map"), ...scopeFields }),
  z.object({ kind: z.literal("flow"), rows: OpenCodeAxisSchema, columns: OpenCodeAxisSchema, ...together }),
]) satisfies z.ZodType<PictureSpec>;

export const CourseInput = z.object({
  projectId: z.uuid(),
  documentId: z.uuid(),
  rows: CodeAxisSchema,
  ...courseScope,
});
