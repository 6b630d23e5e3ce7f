import type { ClientBase } from "pg";
import type { TableLayout } from "./table-layout";

/** Puts rows that `readLines` gave into an empty table; generated columns are made anew. */
export async function loadLines(
  client: ClientBase,
  { name, columns }: TableLayout,
  lines: readonly string[],
): Promise<void> {
  const list = columns.join(", ");
  await client.query(
    `INSERT INTO "${name}" (${list}) SELECT ${list} FROM json_populate_recordset(NULL::"${name}", $1::json)`,
    [`[${lines.join(",")}]`],
  );
}

interface Reference {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/** Takes the tables' references to each other away, so that they can be filled in any order; returns them. */
export async function dropReferences(client: ClientBase): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(`
    SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`);
  for (const { table, name } of rows) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  return rows;
}

/** Sets them again; fails where one leads nowhere. */
export async function addReferences(client: ClientBase, references: readonly Reference[]): Promise<void> {
  for (const { table, name, definition } of references)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
}
