import { createHash } from "node:crypto";
import type { ClientBase } from "pg";
import type { BackupManifest } from "./backup-parts";
import { readLines } from "./read-lines";
import { listTables } from "./table-layout";

/**
 * How many rows each table has, and the SHA-256 of its lines; `take` is given each batch of them. In a transaction of the
 * client's, so that all of it is of one moment.
 */
export async function sumTables(
  client: ClientBase,
  take: (table: string, lines: readonly string[]) => Promise<void> = () => Promise.resolve(),
): Promise<BackupManifest["tables"]> {
  const sums: BackupManifest["tables"] = {};
  for (const table of await listTables(client)) {
    const hash = createHash("sha256");
    let rows = 0;
    for await (const lines of readLines(client, table)) {
      for (const line of lines) hash.update(line).update("\n");
      rows += lines.length;
      await take(table.name, lines);
    }
    sums[table.name] = { rows, sha256: hash.digest("hex") };
  }
  return sums;
}
