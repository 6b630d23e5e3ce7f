import pg from "pg";
import { describe, expect, it } from "vitest";

const url = process.env.DATABASE_URL;

describe("many connections at once", () => {
  it("each get the answers to their own questions", async () => {
    const pool = new pg.Pool({ connectionString: url, max: 12 });
    const numbers = Array.from({ length: 600 }, (_, i) => i);
    const answers = await Promise.all(
      numbers.map(async (n) => {
        const { rows } = await pool.query<{ n: number; t: string }>("SELECT $1::int AS n, $2::text AS t", [
          n,
          `t${n}`,
        ]);
        return rows[0];
      }),
    );
    await pool.end();
    expect(answers).toEqual(numbers.map((n) => ({ n, t: `t${n}` })));
  });

  it("keep transactions apart, roll back what fails, and what a lost client left open", async () => {
    const pool = new pg.Pool({ connectionString: url, max: 8 });
    pool.on("error", () => undefined);
    await pool.query('CREATE TABLE "connection_test" (n int)');
    const work = Array.from({ length: 40 }, async (_, n) => {
      const client = await pool.connect();
      await client.query("BEGIN");
      await client.query('INSERT INTO "connection_test" VALUES ($1)', [n]);
      const { rows } = await client.query<{ count: string }>(
        'SELECT count(*) FROM "connection_test" WHERE n = $1',
        [n],
      );
      expect(rows[0]?.count).toBe("1");
      if (n % 4 === 0) {
        client.release(true); // the connection is dropped inside the transaction
        return;
      }
      await client.query(n % 4 === 1 ? "ROLLBACK" : "COMMIT");
      client.release();
    });
    await Promise.all(work);
    const { rows } = await pool.query<{ n: number }>('SELECT n FROM "connection_test" ORDER BY n');
    await pool.query('DROP TABLE "connection_test"');
    await pool.end();
    expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: 40 }, (_, n) => n).filter((n) => n % 4 > 1));
  });
});
