import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { pdfReading } from "./pdf-reading";

/** A passage by its words: one quote per piece, white space collapsed, each found once in its document. */
const quotes = z.array(z.string().min(1)).min(1);

const documents = z.array(
  z.object({
    file: z.string(),
    title: z.string(),
    authors: z.string(),
    year: z.int(),
    source: z.string(),
    attributes: z.record(z.string(), z.string()),
    /** Who speaks in it, by the label of their turns: each is a case. */
    speakers: z
      .record(z.string(), z.object({ name: z.string(), attributes: z.record(z.string(), z.string()) }))
      .default({}),
  }),
);

const codings = z.array(
  z.object({
    file: z.string(),
    codings: z.array(
      z.object({
        quotes,
        /** `cell`: the quote is a whole table cell, however many lines it runs over. */
        unit: z.literal("cell").optional(),
        /** Code paths. */
        codes: z.array(z.string()).min(1),
      }),
    ),
  }),
);

const text = { title: z.string(), paragraphs: z.array(z.string()).min(1) };
const memos = z.array(
  z.discriminatedUnion("target", [
    z.object({ target: z.literal("project"), ...text }),
    z.object({ target: z.literal("document"), document: z.string(), ...text }),
    z.object({ target: z.literal("code"), code: z.string(), ...text }),
    z.object({ target: z.literal("passage"), document: z.string(), quotes, ...text }),
  ]),
);

const tables = z.array(
  z.object({
    name: z.string(),
    caption: z.string(),
    rows: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("children"), code: z.string() }),
      z.object({ kind: z.literal("documents") }),
    ]),
    columns: z.array(
      z.discriminatedUnion("kind", [
        z.object({
          kind: z.literal("facet"),
          code: z.string(),
          heading: z.string(),
          show: z.enum(["excerpts", "count"]),
        }),
        z.object({
          kind: z.literal("count"),
          of: z.enum(["passages", "documents", "coders"]),
          heading: z.string(),
        }),
      ]),
    ),
    match: z.literal("passage"),
  }),
);

/** The files of the sample project as they lie in `folder`; throws where one is missing or has the wrong shape. */
export function readSampleFiles(folder = path.join(process.cwd(), "prisma/seed/sample")) {
  const read = (name: string) => readFileSync(path.join(folder, name), "utf8");
  const parse = <T>(schema: z.ZodType<T>, name: string): T => schema.parse(JSON.parse(read(name)));
  return {
    documents: parse(documents, "documents.json").map((document) => {
      const original = readFileSync(path.join(folder, "texts", document.file));
      if (!document.file.endsWith(".pdf"))
        return { ...document, original, text: original.toString("utf8"), reading: null };
      const reading = parse(pdfReading, path.join("readings", document.file.replace(/pdf$/, "json")));
      return { ...document, original, text: reading.text, reading };
    }),
    coders: [
      { name: "Sample coder A", documents: parse(codings, "codings-a.json") },
      { name: "Sample coder B", documents: parse(codings, "codings-b.json") },
    ],
    memos: parse(memos, "memos.json"),
    tables: parse(tables, "tables.json"),
  };
}

export type SampleFiles = ReturnType<typeof readSampleFiles>;
