import { z } from "zod";
import type { NumberFormat } from "@/lib/exchange/number-format";
import { cleanLine, cleanText } from "@/lib/shared/clean-text";
import { instant } from "@/lib/shared/instant";
import { lineOfText } from "@/lib/shared/line-of-text";
import type { AxisSpec, CodeAxis } from "./axis";
import { type FindingTableSpec, mostColumns } from "./finding-table";
import type { MatrixSpec } from "./matrix";
import type { CellMerge } from "./merge-cells";
import type { Pin } from "./pins";
import { EXCERPTS_ASKED } from "./wanted-excerpts";

const id = z.string().regex(/^[\w-]{1,64}$/);
const heading = z.string().transform(cleanLine).pipe(z.string().max(120)).optional();
/** Several lines, as they can be stored. */
const paragraphs = (max: number) =>
  z
    .string()
    .transform((text) => cleanText(text).trim())
    .pipe(z.string().max(max, `This is too long: at most ${max} characters.`));

const nested = z.boolean().optional();
/** Rows and columns that are all of one kind may be so many. */
const most = 500;
const year = z.int().min(1).max(9_999);
const period = z
  .object({ id, name: lineOfText("a name for the period", 120), from: year, to: year })
  .refine(({ from, to }) => from <= to, { message: "A period ends before it begins. Swap its years." });
const attribute = z.string().min(1).max(200);
const described = z.enum(["documents", "cases"]);

/** Axes of codes alone. */
const codeAxes = (codeId: z.ZodString) =>
  [
    z.object({ kind: z.literal("children"), codeId, nested }),
    z.object({ kind: z.literal("codes"), codeIds: z.array(id).max(most).readonly(), nested }),
    z.object({ kind: z.literal("codeSet"), setId: codeId, nested }),
    z.object({ kind: z.literal("codebook"), nested }),
  ] as const;
const axes = (codeId: z.ZodString, attribute: z.ZodString) =>
  z.discriminatedUnion("kind", [
    ...codeAxes(codeId),
    z.object({ kind: z.literal("documents") }),
    z.object({ kind: z.literal("cases") }),
    z.object({ kind: z.literal("values"), of: described, attribute }),
    z.object({ kind: z.literal("periods"), periods: z.array(period).max(most).readonly() }),
    z.object({ kind: z.literal("coders") }),
    z.object({ kind: z.literal("queries"), queryIds: z.array(id).max(50).readonly() }),
    z.object({
      kind: z.literal("free"),
      rows: z
        .array(z.object({ id, heading: lineOfText("a heading for the row", 200) }))
        .max(most)
        .readonly(),
    }),
  ]);

const AxisSchema = axes(id, attribute) satisfies z.ZodType<AxisSpec>;
export const CodeAxisSchema = z.discriminatedUnion("kind", codeAxes(id)) satisfies z.ZodType<CodeAxis>;

/** As an address has them: "" stands for what is still to be chosen. */
const openId = z.string().regex(/^[\w-]{0,64}$/);
export const OpenAxisSchema = axes(openId, z.string().max(200)) satisfies z.ZodType<AxisSpec>;
export const OpenCodeAxisSchema = z.discriminatedUnion(
  "kind",
  codeAxes(openId),
) satisfies z.ZodType<CodeAxis>;

const show = z.enum(["excerpts", "count"]);
const format = z
  .object({
    style: z.enum(["number", "percent"]),
    decimals: z.int().min(0).max(6),
    thousands: z.boolean(),
  })
  .optional() satisfies z.ZodType<NumberFormat | undefined>;
const column = z.discriminatedUnion("kind", [
  z.object({ id, kind: z.literal("facet"), codeId: id, heading, show, format }),
  z.object({ id, kind: z.literal("query"), queryId: id, heading, show, format }),
  z.object({
    id,
    kind: z.literal("count"),
    of: z.enum(["passages", "documents", "coders", "words", "share"]),
    heading,
    format,
  }),
  z.object({ id, kind: z.literal("written"), codeId: id.optional(), heading }),
  z.object({ id, kind: z.literal("attribute"), of: described, attribute, heading }),
  z.object({ id, kind: z.literal("years"), heading }),
  z.object({ id, kind: z.literal("document"), documentId: id, heading, show, format }),
  z.object({ id, kind: z.literal("citations"), codeId: id.optional(), heading }),
  z.object({
    ...{ id, kind: z.literal("periods"), codeId: id.optional(), heading },
    periods: z.array(period).max(100).readonly(),
  }),
  z.object({ id, kind: z.literal("agreement"), heading }),
]);

const merge = z.object({
  rowIds: z.array(id).min(1).max(most).readonly(),
  columnIds: z.array(id).min(1).max(mostColumns).readonly(),
}) satisfies z.ZodType<CellMerge>;

const note = z.object({ rowId: id, columnId: id, text: paragraphs(2_000).pipe(z.string().min(1)) });

/** When passages come together, and which codings count. */
export const matchFields = {
  match: z.enum(["passage", "overlap", "block", "near", "document"]),
  words: z.int().min(0).max(1_000).optional(),
};
export const scopeFields = {
  documentIds: z.array(id).max(10_000).readonly().optional(),
  layerIds: z.array(id).max(1_000).readonly().optional(),
  roundIds: z
    .array(z.union([id, z.literal("")]))
    .max(1_000)
    .readonly()
    .optional(),
  consensus: z.boolean().optional(),
  leastWeight: z.int().min(0).max(100).optional(),
  years: z.object({ from: year, to: year }).optional(),
  queryId: id.optional(),
};

export const MatrixSpecSchema = z.object({
  rows: AxisSchema,
  columns: AxisSchema,
  ...matchFields,
  ...scopeFields,
}) satisfies z.ZodType<MatrixSpec>;

export const FindingTableSpecSchema = z
  .object({
    rows: AxisSchema,
    rowHeading: heading,
    columns: z.array(column).max(mostColumns).readonly(),
    rowOrder: z.array(id).max(10_000).readonly().optional(),
    merges: z.array(merge).max(1_000).readonly().optional(),
    remark: paragraphs(2_000).optional(),
    ...matchFields,
    ...scopeFields,
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
export const BuildInput = z.object({
  projectId,
  spec: FindingTableSpecSchema,
  /** The saved table whose definition it is, to tell which cells are stale. */
  tableId: tableId.optional(),
  /** Of a long table, from how many of its first rows the excerpts are sent; left out: from all. */
  rowsSent: z.number().int().min(0).max(100_000).optional(),
});
export const ExcerptsInput = z.object({ projectId, passageIds: z.array(id).max(EXCERPTS_ASKED) });
export const CellInput = z.object({ projectId, spec: FindingTableSpecSchema, rowId: id, columnId: id });

const place = z.number().int().min(0).max(10_000_000);
export const PinsSchema = z
  .array(
    z.object({
      passageId: id,
      cuts: z
        .array(z.tuple([place, place]))
        .max(100)
        .readonly(),
      of: z.string().max(40),
    }),
  )
  .max(500) satisfies z.ZodType<readonly Pin[]>;

const cell = { rowId: id, columnId: id };
export const TableCellInput = z.object({ projectId, tableId, ...cell });
/** All pins of the cell, in their order; none lets all its excerpts go to print. */
export const PinInput = TableCellInput.extend({ pins: PinsSchema });
export const OpenFindingInput = TableCellInput.extend({
  /** The memo's, where there is none yet. */
  id: z.uuid(),
});

export const ConfirmCellsInput = z.object({
  projectId,
  tableId,
  /** `mark`: of the passages that the caller saw in the cell. */
  cells: z
    .array(z.object({ ...cell, mark: z.string().max(40) }))
    .min(1)
    .max(25_000),
});
export type ConfirmCellsInput = z.infer<typeof ConfirmCellsInput>;

const versionId = z.uuid();
/** Without `versionId`: the table as it stands now. */
export const FrozenInput = TableInput.extend({ versionId: versionId.nullable() });
export const VersionInput = TableInput.extend({ id: versionId });
export const FreezeInput = VersionInput.extend({ name: lineOfText("a name for the version", 200) });

export const MatrixInput = z.object({ projectId, spec: MatrixSpecSchema });
export const MeetingsInput = z.object({
  projectId,
  query: z.object({ rows: CodeAxisSchema, ...matchFields, ...scopeFields }),
});
export const FlowsInput = z.object({
  projectId,
  query: z.object({ rows: CodeAxisSchema, columns: CodeAxisSchema, ...matchFields, ...scopeFields }),
});
export const SizesInput = z.object({ projectId, query: z.object(scopeFields) });
export const MatrixCellInput = MatrixInput.extend({ rowId: id, columnId: id });

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
