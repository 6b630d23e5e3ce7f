import { z } from "zod";
import type { FindingTableSpec } from "./finding-table";

const id = z.string().min(1).max(64);
const heading = z.string().trim().max(120).optional();

const rows = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("children"), codeId: id }),
  z.object({ kind: z.literal("codes"), codeIds: z.array(id).max(500).readonly() }),
  z.object({ kind: z.literal("documents") }),
]);

const column = z.discriminatedUnion("kind", [
  z.object({ id, kind: z.literal("facet"), codeId: id, heading, show: z.enum(["excerpts", "count"]) }),
  z.object({ id, kind: z.literal("count"), of: z.enum(["passages", "documents", "coders"]), heading }),
]);

const note = z.object({ rowId: id, columnId: id, text: z.string().trim().min(1).max(2_000) });

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

const name = z.string().trim().min(1, "A finding table needs a name.").max(200);
const caption = z.string().trim().max(2_000);
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
  basedOn: z.date().optional(),
});
export type EditTableInput = z.infer<typeof EditTableInput>;

export const DuplicateTableInput = z.object({ projectId, tableId, copyId: z.uuid() });
export type DuplicateTableInput = z.infer<typeof DuplicateTableInput>;
