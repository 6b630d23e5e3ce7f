import { z } from "zod";
import { cleanLine, cleanText } from "@/lib/shared/clean-text";
import { instant } from "@/lib/shared/instant";
import { lineOfText } from "@/lib/shared/line-of-text";
import type { FindingTableSpec } from "./finding-table";

const id = z.string().regex(/^[\w-]{1,64}$/);
const heading = z.string().transform(cleanLine).pipe(z.string().max(120)).optional();
/** Several lines, as they can be stored. */
const paragraphs = (max: number) =>
  z
    .string()
    .transform((text) => cleanText(text).trim())
    .pipe(z.string().max(max, `This is too long: at most ${max} characters.`));

const rows = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("children"), codeId: id }),
  z.object({ kind: z.literal("codes"), codeIds: z.array(id).max(500).readonly() }),
  z.object({ kind: z.literal("documents") }),
]);

const column = z.discriminatedUnion("kind", [
  z.object({ id, kind: z.literal("facet"), codeId: id, heading, show: z.enum(["excerpts", "count"]) }),
  z.object({ id, kind: z.literal("count"), of: z.enum(["passages", "documents", "coders"]), heading }),
]);

const note = z.object({ rowId: id, columnId: id, text: paragraphs(2_000).pipe(z.string().min(1)) });

export const FindingTableSpecSchema = z
  .object({
    rows,
    rowHeading: heading,
    columns: z.array(column).max(50).readonly(),
    match: z.enum(["passage", "overlap", "block"]),
    documentIds: z.array(id).max(10_000).readonly().optional(),
    layerIds: z.array(id).max(1_000).readonly().optional(),
    notes: z.array(note).max(10_000).readonly().default([]),
  })
  .refine((spec) => new Set(spec.columns.map((each) => each.id)).size === spec.columns.length, {
    message: "Two columns have the same id.",
    path: ["columns"],
  }) satisfies z.ZodType<FindingTableSpec>;

const name = lineOfText("a name for the finding table", 200);
const caption = paragraphs(2_000);
const projectId = z.uuid();
const tableId = z.uuid();

export const ProjectInput = z.object({ projectId });
export const TableInput = z.object({ projectId, tableId });
export const BuildInput = z.object({ projectId, spec: FindingTableSpecSchema });
export const CellInput = BuildInput.extend({ rowId: id, columnId: id });

export const CreateTableInput = z.object({
  projectId,
  /** Made by the caller, so that it can go to the page of the new table at once. */
  tableId,
  name,
  caption: caption.default(""),
  spec: FindingTableSpecSchema,
});
export type CreateTableInput = z.infer<typeof CreateTableInput>;

export const EditTableInput = z.object({
  projectId,
  tableId,
  name: name.optional(),
  caption: caption.optional(),
  spec: FindingTableSpecSchema.optional(),
  /** When the caller's copy was saved; a table saved since is not overwritten. */
  basedOn: instant.optional(),
});
export type EditTableInput = z.infer<typeof EditTableInput>;

export const DuplicateTableInput = z.object({ projectId, tableId, copyId: z.uuid() });
export type DuplicateTableInput = z.infer<typeof DuplicateTableInput>;
