import { z } from "zod";

const Place = z.object({ gone: z.boolean(), id: z.string(), name: z.string() }).meta({ id: "Place" });

const EntryView = z
  .object({
    id: z.string(),
    actor: z.object({ id: z.string().nullable(), name: z.string() }).nullable(),
    summary: z.string(),
    at: z.date(),
    group: z.enum(["documents", "cases", "codings", "codebook", "memos", "tables", "team"]).nullable(),
    undone: z.object({ by: z.string().nullable(), at: z.date() }).nullable(),
    documents: z.array(Place),
    codes: z.array(Place),
    moreDocuments: z.number(),
    models: z.array(z.string()),
    mayUndo: z.boolean(),
  })
  .meta({ id: "EntryView" });

const HistoryPageView = z
  .object({ entries: z.array(EntryView), nextCursor: z.string().nullable() })
  .meta({ id: "HistoryPageView" });

const FieldChange = z
  .object({ label: z.string(), before: z.string(), after: z.string(), long: z.boolean() })
  .meta({ id: "FieldChange" });

const RowChange = z
  .object({ what: z.string(), how: z.enum(["added", "deleted", "changed"]), fields: z.array(FieldChange) })
  .meta({ id: "RowChange" });

const EntryDetailView = z
  .object({ rows: z.array(RowChange), more: z.number() })
  .meta({ id: "EntryDetailView" });

const DeletedView = z
  .object({
    id: z.string(),
    actor: z.object({ id: z.string().nullable(), name: z.string() }).nullable(),
    summary: z.string(),
    at: z.date(),
    mayRestore: z.boolean(),
    things: z.array(z.object({ kind: z.string(), name: z.string() })),
    along: z.string(),
  })
  .meta({ id: "DeletedView" });

const HistoryChoices = z
  .object({
    actors: z.array(z.object({ id: z.string(), name: z.string() })),
    documents: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .meta({ id: "HistoryChoices" });

/** What the procedures of history answer, by their names. */
export const historyOutputs = {
  list: HistoryPageView,
  get: EntryDetailView,
  listDeleted: z.array(DeletedView),
  listChoices: HistoryChoices,
};
