import { z } from "zod";
import type { FindingTableSpec } from "./finding-table";

const id = z.string().min(1).max(64);
const heading = z.string().trim().max(120).optional();

const rows = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("children"), codeId: id }),
  z.object({ kind: z.literal("codes"), codeIds: z.array(id).max(500) }),
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
    columns: z.array(column).max(50),
    match: z.enum(["passage", "overlap", "block"]),
    documentIds: z.array(id).max(10_000).optional(),
    layerIds: z.array(id).max(1_000).optional(),
    notes: z.array(note).max(10_000).default([]),
  })
  .refine((spec) => new Set(spec.columns.map((each) => each.id)).size === spec.columns.length, {
    message: "Two columns have the same id.",
    path: ["columns"],
  }) satisfies z.ZodType<FindingTableSpec>;
