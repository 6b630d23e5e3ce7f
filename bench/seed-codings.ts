import { randomUUID } from "node:crypto";
import pg from "pg";
import type { DrawnPassage } from "./draw-codings";
import { coderCount } from "./draw-codings";

/** Passages sent to the database at once. */
const batch = 2_000;

interface Place {
  readonly projectId: string;
  readonly documentId: string;
  readonly codeIds: readonly string[];
}

/** The canonical text of a document, which passages count in. */
export async function readText(databaseUrl: string, documentId: string): Promise<string> {
  return withClient(databaseUrl, async (client) => (await findText(client, documentId)).text);
}

/**
 * Puts passages and codings into the product's database, past its commands: fifty thousand of them would take hours.
 * The passages' ids, in the order they were drawn.
 */
export async function seedCodings(
  databaseUrl: string,
  { projectId, documentId, codeIds }: Place,
  drawn: readonly DrawnPassage[],
): Promise<string[]> {
  return withClient(databaseUrl, async (client) => {
    const ids = drawn.map(() => randomUUID());
    const { id: textId, text } = await findText(client, documentId);
    const layers = Array.from({ length: coderCount }, () => randomUUID());
    await client.query(
      `INSERT INTO "Layer" ("id", "projectId", "kind", "name", "origin")
       SELECT id, $2, 'coder', 'Coder ' || number, 'person' FROM unnest($1::text[]) WITH ORDINALITY AS made(id, number)`,
      [layers, projectId],
    );
    for (let first = 0; first < drawn.length; first += batch) {
      const rows = drawn.slice(first, first + batch).map(({ start, end, codings }, i) => ({
        id: ids[first + i],
        start,
        end,
        quote: text.slice(start, end),
        codings: codings.map(({ code, coder }) => [randomUUID(), codeIds[code], layers[coder]]),
      }));
      await client.query(
        `INSERT INTO "Passage" ("id", "projectId", "documentId", "textId", "ranges", "start", "end", "quotes", "pages")
         SELECT id, $2, $3, $4, ARRAY[start, "end"], start, "end", ARRAY[quote], '{}'
         FROM json_to_recordset($1::json) AS row(id text, start int, "end" int, quote text)`,
        [JSON.stringify(rows), projectId, documentId, textId],
      );
      const codings = rows.flatMap(({ id, codings: own }) =>
        own.map(([coding, code, layer]) => ({ id: coding, passage: id, code, layer })),
      );
      await client.query(
        `INSERT INTO "Coding" ("id", "projectId", "passageId", "codeId", "layerId")
         SELECT id, $2, passage, code, layer
         FROM json_to_recordset($1::json) AS row(id text, passage text, code text, layer text)`,
        [JSON.stringify(codings), projectId],
      );
    }
    await client.query("ANALYZE");
    return ids;
  });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function findText(client: pg.Client, documentId: string): Promise<{ id: string; text: string }> {
  const { rows } = await client.query<{ id: string; text: string }>(
    `SELECT t."id", t."text" FROM "Document" d JOIN "DocumentText" t ON t."id" = d."textId" WHERE d."id" = $1`,
    [documentId],
  );
  if (rows[0] === undefined) throw new Error("The document is not there.");
  return rows[0];
}
