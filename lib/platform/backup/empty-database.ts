import pg from "pg";

/** How much of anybody's work a database holds. */
export async function countWork(url: string): Promise<{ accounts: number; projects: number }> {
  return withClient(url, async (client) => {
    const { rows: known } = await client.query<{ there: boolean }>(
      `SELECT to_regclass('public."User"') IS NOT NULL AS there`,
    );
    if (!known[0]?.there) return { accounts: 0, projects: 0 };
    const { rows } = await client.query<{ accounts: number; projects: number }>(`
      SELECT (SELECT count(*) FROM "User")::int AS accounts, (SELECT count(*) FROM "Project")::int AS projects`);
    return rows[0]!;
  });
}

/** How many others are connected to a server's database; none with the embedded one, whose folder is locked. */
export async function countOthers(url: string): Promise<number> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ others: number }>(`
      SELECT count(*)::int AS others FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`);
    return rows[0]!.others;
  });
}

/** Takes all tables and types of the product out of a database, as it was before its first migration. */
export async function emptyDatabase(url: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query("BEGIN");
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    for (const { name } of tables) await client.query(`DROP TABLE ${name} CASCADE`);
    const { rows: types } = await client.query<{ name: string }>(
      `SELECT quote_ident(typname) AS name FROM pg_type WHERE typtype = 'e' AND typnamespace = 'public'::regnamespace`,
    );
    for (const { name } of types) await client.query(`DROP TYPE ${name} CASCADE`);
    await client.query("COMMIT");
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
