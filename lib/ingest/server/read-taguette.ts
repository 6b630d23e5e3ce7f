import { rename, rm } from "node:fs/promises";
import sqlite, { type Database, type SQLiteValue } from "node-sqlite3-wasm";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { z } from "zod";
import { toRefiProject } from "@/lib/exchange/taguette/to-refi-project";
import type { ParsedProject } from "@/lib/exchange/refi-qda/parse-project";
import { checkHtmlDepth } from "@/lib/ingest/check-html-depth";
import { brokenProject } from "@/lib/ingest/ingest-failure";
import { joinHtmlText } from "@/lib/ingest/join-html-text";
import { groupBy } from "@/lib/shared/group-by";
import type { Block } from "@/lib/text/block";

const mark = "SQLite format 3\0";

/** Whether a file that begins so is a database of SQLite, as Taguette keeps and exports. */
export const isSqlite = (beginning: Uint8Array): boolean =>
  new TextDecoder("latin1").decode(beginning.subarray(0, mark.length)) === mark;

/** The most rows of a table that are read, and the most characters of all documents' HTML. */
const mostRows = 200_000;
const mostCharacters = 100_000_000;
const tables = ["projects", "documents", "commands", "tags", "highlights", "highlight_tags"];

const id = z.int().min(0);
const text = z.string();
const moment = z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?$/);
const projects = z.object({ id, name: text, description: text, created: moment });
const documents = z.object({ id, name: text, description: text, created: moment, contents: text });
const tags = z.object({ id, path: text, description: text });
const highlights = z.object({ id, document_id: id, start_offset: z.int(), end_offset: z.int() });
const pairs = z.object({ highlight_id: id, tag_id: id });
const commands = z.object({ date: moment, user_login: text, payload: text });
const added = z.object({ type: z.literal("highlight_add"), highlight_id: id });

export interface ReadTaguette {
  readonly parsed: ParsedProject;
  /** By text of a document: the blocks that its HTML makes of it. */
  readonly blocksOf: ReadonlyMap<string, readonly Block[]>;
}

/**
 * Reads the one project of a database of Taguette. `file` is a copy of it, which is opened under another name meanwhile, as the
 * library makes a lock beside it. Throws IngestFailure for a database of something else, a damaged one, and one with several projects.
 */
export async function readTaguette(file: string, longest: number): Promise<ReadTaguette> {
  const named = `${file}.sqlite3`;
  await rename(file, named);
  try {
    const database = new sqlite.Database(named, { fileMustExist: true, readOnly: true });
    try {
      return read(database, longest);
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof Error && error.name === "SQLite3Error") throw notTaguette();
    throw error;
  } finally {
    await rename(named, file);
    await rm(`${named}.lock`, { recursive: true, force: true });
  }
}

const notTaguette = () =>
  brokenProject(
    "This database is none of Taguette, or it is damaged. In Taguette, open the project and choose Project info › Export project › SQLite3 database.",
  );

function read(database: Database, longest: number): ReadTaguette {
  // Nothing that the file brings along is run, and what is read are tables: a view could be without an end.
  database.exec("PRAGMA trusted_schema = OFF");
  const found = database.all("SELECT name FROM sqlite_schema WHERE type = 'table'").map(({ name }) => name);
  if (tables.some((name) => !found.includes(name))) throw notTaguette();
  const rows = <T>(schema: z.ZodType<T>, sql: string, ...values: SQLiteValue[]): T[] => {
    const read = z.array(schema).safeParse(database.all(`${sql} LIMIT ${mostRows + 1}`, values));
    if (!read.success) throw notTaguette();
    if (read.data.length > mostRows)
      throw brokenProject(`The project has more than ${mostRows.toLocaleString("en-US")} rows of a kind.`);
    return read.data;
  };
  const [project, ...others] = rows(projects, "SELECT id, name, description, created FROM projects");
  if (project === undefined) throw brokenProject("There is no project in this database of Taguette.");
  if (others.length > 0)
    throw brokenProject(
      `This database of Taguette holds ${others.length + 1} projects. Open the one you want in Taguette, and choose Project info › Export project › SQLite3 database: that file holds it alone.`,
    );
  const [size] = rows(
    z.object({ longest: z.int().nullable(), all: z.int().nullable() }),
    "SELECT max(length(contents)) AS longest, sum(length(contents)) AS [all] FROM documents",
  );
  if ((size?.longest ?? 0) > longest || (size?.all ?? 0) > mostCharacters)
    throw brokenProject(
      `The documents of this project are longer than can be read here: ${mostCharacters / 1_000_000} million characters in all, ${longest / 1_000_000} million each.`,
    );
  const blocksOf = new Map<string, readonly Block[]>();
  const ofProject = [project.id] as const;
  const texts = rows(
    documents,
    "SELECT id, name, description, created, contents FROM documents WHERE project_id = ? ORDER BY id",
    ...ofProject,
  ).map(({ contents, ...document }) => {
    checkHtmlDepth(contents);
    const joined = joinHtmlText(unified().use(rehypeParse, { fragment: true }).parse(contents));
    blocksOf.set(joined.text, joined.blocks);
    return { ...document, text: joined.text };
  });
  const tagsOf = groupBy(
    rows(pairs, "SELECT highlight_id, tag_id FROM highlight_tags ORDER BY highlight_id, tag_id"),
    (pair) => pair.highlight_id,
  );
  const makers = listMakers(
    rows(
      commands,
      "SELECT date, user_login, payload FROM commands WHERE project_id = ? ORDER BY id",
      ...ofProject,
    ),
  );
  const parsed = toRefiProject({
    ...project,
    documents: texts,
    tags: rows(
      tags,
      "SELECT id, path, description FROM tags WHERE project_id = ? ORDER BY path",
      ...ofProject,
    ),
    highlights: rows(
      highlights,
      "SELECT id, document_id, start_offset, end_offset FROM highlights ORDER BY id",
    ).map((each) => ({
      ...{ id: each.id, documentId: each.document_id, start: each.start_offset, end: each.end_offset },
      tagIds: (tagsOf.get(each.id) ?? []).map((pair) => pair.tag_id),
      madeBy: makers.get(each.id)?.user_login ?? null,
      made: makers.get(each.id)?.date ?? null,
    })),
  });
  return { parsed: { project: parsed, skipped: [] }, blocksOf };
}

/** Who added a highlight first, as the record of the program's commands has it; what is changed is added again there. */
function listMakers(all: readonly z.infer<typeof commands>[]): Map<number, z.infer<typeof commands>> {
  const makers = new Map<number, z.infer<typeof commands>>();
  for (const command of all) {
    const payload = added.safeParse(readJson(command.payload));
    if (payload.success && !makers.has(payload.data.highlight_id))
      makers.set(payload.data.highlight_id, command);
  }
  return makers;
}

function readJson(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return null; // a command that cannot be read tells of nobody
  }
}
