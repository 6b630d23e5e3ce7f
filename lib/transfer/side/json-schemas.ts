import { z } from "zod";
import { attributeKinds } from "@/lib/attributes/attribute-kind";
import { recordingTypes } from "@/lib/documents/recording";
import { sanitiseBody } from "@/lib/memos/sanitise-body";
import type { Entity } from "@/lib/shared/change";
import { toStopWords } from "@/lib/search/stop-words";
import { givenKinds } from "@/lib/text/corrections";
import { textSchema } from "./column";
import { isStorable } from "./is-storable";

const at = z.int().min(0);
const range = z.object({ start: at, end: at });
const id = z.uuid();
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** JSON of which only is asked that it can be kept. */
const storable = z.unknown().refine(isStorable, "It holds what cannot be stored.");

export const attributes = z.record(textSchema(200), textSchema(10_000));
const kinds = z.record(textSchema(200), z.enum(attributeKinds));
export const attributeKindsSchema = z.object({ documents: kinds.optional(), cases: kinds.optional() });

/** As many as a project can have, as they are kept, whatever an archive says. */
export const stopWordsSchema = z.array(textSchema(1_000)).max(10_000).transform(toStopWords);

export const recording = z
  .object({ name: textSchema(1_000), mediaType: z.enum(recordingTypes), byteSize: at, sha256 })
  .nullable();

export const corrections = z
  .array(
    z.discriminatedUnion("type", [
      z.object({
        type: z.literal("kind"),
        at,
        kind: z.enum(givenKinds),
        level: z.int().min(1).max(6).optional(),
      }),
      z.object({ type: z.literal("join"), at }),
      z.object({ type: z.literal("split"), at }),
    ]),
  )
  .max(100_000);

const cell = z.object({
  row: at,
  column: at,
  header: z.boolean(),
  ranges: z.array(range),
  span: z.object({ rows: z.int().min(1), columns: z.int().min(1) }).optional(),
});
/** `Block` of lib/text; that they follow one another and lie in their text is asked apart. */
export const blocks = z.array(
  z.object({
    start: at,
    end: at,
    kind: z.enum([...givenKinds, "table"]),
    level: z.int().min(1).max(100).optional(),
    page: textSchema(200).optional(),
    hidden: z.array(range),
    cells: z.array(cell).optional(),
    continues: z.literal(true).optional(),
    speaker: textSchema(2_000).optional(),
    time: z.object({ start: z.number(), end: z.number().optional() }).optional(),
    parts: z.array(range.extend({ from: z.number(), to: z.number() })).optional(),
  }),
);

/** What the reader of a file said, with all that readers have ever said. */
export const extraction = z
  .looseObject({
    engine: textSchema(200).optional(),
    version: textSchema(200).optional(),
    form: textSchema(50).optional(),
    warnings: z
      .array(
        z.looseObject({ code: textSchema(100), message: textSchema(10_000), pages: z.array(at).optional() }),
      )
      .optional(),
  })
  .refine(isStorable, "It holds what cannot be stored.");

/** Pages of a text as they were printed, in order; `runs` as base64. */
export const pages = z.array(
  z.object({
    label: textSchema(200),
    width: z.number().min(0).max(1e6),
    height: z.number().min(0).max(1e6),
    start: at,
    end: at,
    runs: z.base64(),
  }),
);

/** A memo's body is rebuilt from what the editor may make. */
export const body = storable.transform(sanitiseBody);

/** Concerned[] of lib/adjudication. */
export const concerned = z.array(z.object({ id, layerId: id, passageId: id, codeId: id })).max(10_000);
/** Agreed[] of lib/adjudication. */
export const agreed = z.array(z.object({ id, passageId: id, codeId: id })).max(10_000);

const paragraph = z.object({ text: textSchema(1_000_000), note: textSchema(10_000).optional() });
const format = z.object({
  style: z.enum(["number", "percent"]),
  decimals: z.int().min(0).max(6),
  thousands: z.boolean(),
});
const sheet = z.object({
  title: textSchema(10_000),
  caption: textSchema(100_000).optional(),
  columns: z.array(
    z.object({ heading: textSchema(10_000), weight: z.number().optional(), format: format.optional() }),
  ),
  rows: z.array(z.array(z.union([textSchema(1_000_000), z.number(), z.null(), z.array(paragraph)]))),
  merges: z.array(z.object({ row: at, column: at, rows: at, columns: at })).optional(),
  note: textSchema(1_000_000).optional(),
});
/** FrozenTable of lib/tables: as many rows and columns as it says, and headings before them. */
export const frozenTable = z
  .object({
    sheet: sheet.extend({ appendix: sheet.optional() }),
    rowIds: z.array(textSchema(200)),
    columnIds: z.array(textSchema(200)),
    findings: z.array(z.object({ cell: textSchema(500), body })),
  })
  .refine(
    ({ sheet: { rows, columns }, rowIds, columnIds }) =>
      rows.length === rowIds.length &&
      columns.length === columnIds.length + 1 &&
      rows.every((row) => row.length === columns.length),
    "Its rows and columns do not fit.",
  );

/** PlacementReport of lib/packs. */
export const placementReport = z
  .object({
    placed: at,
    differing: z.array(id),
    lost: z.array(z.object({ layer: textSchema(2_000), codes: z.array(textSchema(2_000)), at: z.number() })),
  })
  .nullable();

/** What an event of a side file may have changed: all but people, who are not in it. */
const entities = [
  ...["project", "document", "case", "code", "codeSet", "passage", "coding", "memo", "findingTable"],
  ...["tableCell", "tableVersion", "query", "savedMatrix", "caseLink", "documentGroup", "memoType"],
  ...["thread", "comment", "link", "claim", "claimPassage", "dating", "round", "roundUnit"],
  ...["finishedDocument", "decision", "studyPaper", "unplacedExcerpt", "layer"],
] as const satisfies readonly Exclude<Entity, "member" | "assignment">[];
const fields = z.record(textSchema(100), storable).nullable();
export const changes = z
  .array(z.object({ entity: z.enum(entities), id, before: fields, after: fields }))
  .max(1_000_000);
