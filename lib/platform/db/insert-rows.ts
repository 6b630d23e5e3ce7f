import "server-only";
import type { Fields } from "@/lib/shared/change";
import type { Transaction } from "./client";
import { Prisma } from "./generated/client";

/**
 * Inserts rows of one table in one statement, as JSON that the database turns into its own columns: a statement with a
 * parameter a value costs several times as much, in the client most of all. All rows have the fields of the first;
 * columns that are not among them get their defaults. Dates become ISO strings; JSON columns take plain values. Nothing
 * for no rows. `table`: the name of a model.
 */
export async function insertRows(
  tx: Pick<Transaction, "$executeRaw">,
  table: Prisma.ModelName,
  rows: readonly Fields[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Prisma.raw(
    Object.keys(first)
      .map((name) => `"${name}"`)
      .join(", "),
  );
  const into = Prisma.raw(`"${table}"`);
  await tx.$executeRaw`
    INSERT INTO ${into} (${columns})
    SELECT ${columns} FROM json_populate_recordset(NULL::${into}, ${JSON.stringify(rows)}::json)`;
}
