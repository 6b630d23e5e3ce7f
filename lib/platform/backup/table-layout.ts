import type { ClientBase } from "pg";

export interface TableLayout {
  readonly name: string;
  /** Those that are stored, quoted. */
  readonly columns: readonly string[];
  /** Of the primary key, quoted. */
  readonly key: readonly string[];
}

/** The product's tables by name, but for the list of migrations. */
export async function listTables(client: ClientBase): Promise<TableLayout[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; key: string[] }>(`
    SELECT c.relname AS name,
      ARRAY(SELECT quote_ident(a.attname) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0
        AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
      ARRAY(SELECT quote_ident(a.attname) FROM pg_index i, unnest(i.indkey::int[]) WITH ORDINALITY AS k(num, at)
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.num
        WHERE i.indrelid = c.oid AND i.indisprimary ORDER BY k.at) AS key
    FROM pg_class c
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'
    ORDER BY c.relname COLLATE "C"`);
  return rows;
}
