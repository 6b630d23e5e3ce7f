import type { ClientBase } from "pg";
import type { TableLayout } from "./table-layout";

/** Bytes of rows that are asked for at once. */
const batchBytes = 2_000_000;
/** How much smaller long values may lie on the disk than they are. */
const packed = 4;

/**
 * A table's rows as lines of JSON, in the order of its primary key by code points, in batches of a few megabytes. The client
 * must be in a transaction. The same rows give the same lines, whatever server holds them.
 */
export async function* readLines(
  client: ClientBase,
  { name, columns, key }: TableLayout,
): AsyncGenerator<string[]> {
  const table = `"${name}"`;
  const order = key.map((column) => `t.${column}::text COLLATE "C"`).join(", ");
  await client.query(
    `DECLARE lines NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS line
     FROM (SELECT ${columns.join(", ")} FROM ${table}) t ORDER BY ${order}`,
  );
  const { rows: sizes } = await client.query<{ bytes: string; rows: string }>(
    `SELECT pg_table_size('${table}'::regclass) AS bytes, count(*) AS rows FROM ${table}`,
  );
  const [size] = sizes;
  const each = (packed * Number(size!.bytes)) / Math.max(1, Number(size!.rows));
  const count = Math.min(1_000, Math.max(1, Math.floor(batchBytes / Math.max(1, each))));
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${count} FROM lines`);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await client.query("CLOSE lines");
}
