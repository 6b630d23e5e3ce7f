import "server-only";
import type { Fields } from "@/lib/shared/change";
import type { Transaction } from "./client";
import { Prisma } from "./generated/client";

/**
 * Inserts rows of one table in one statement, as JSON that the database turns into its own columns: a statement with a
 * parameter a value costs several times as much, in the client most of all. All rows have the fields of the first;
 * columns that are not among them get their defaults. Dates become ISO strings; JSON columns take plain values; a half of a
 * surrogate pair becomes U+FFFD, as it does in a parameter. Nothing for no rows. `table`: the name of a model.
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
      .map((name) => `"${name.replaceAll('"', '""')}"`)
      .join(", "),
  );
  const into = Prisma.raw(`"${table}"`);
  await tx.$executeRaw`
    INSERT INTO ${into} (${columns})
    SELECT ${columns} FROM json_populate_recordset(NULL::${into}, ${toJson(rows)}::json)`;
}

/** JSON writes halves of surrogate pairs as escapes, which the database refuses with the whole statement. */
function toJson(rows: readonly Fields[]): string {
  const json = JSON.stringify(rows);
  if (!/\\ud[89a-f]/.test(json)) return json;
  return JSON.stringify(rows, (_, value: unknown) =>
    typeof value === "string" ? value.toWellFormed() : value,
  );
}
