import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { requirePostgres } from "../scripts/debian-tools";
import { openDatabase } from "../scripts/open-database";
import { startThrowawayPostgres } from "../scripts/throwaway-postgres";

/**
 * Prints what matrices, tables and queries over 100,000 codings take from the database on, and which indexes their reading
 * uses: with the database that comes along, and on a server of PostgreSQL that is thrown away.
 */
export async function benchAggregates(): Promise<void> {
  await measure("the embedded database", undefined);
  const postgres = await startThrowawayPostgres(requirePostgres());
  try {
    await measure("PostgreSQL", postgres.url);
  } finally {
    postgres.stop();
  }
}

async function measure(name: string, url: string | undefined): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "excerpta-bench-"));
  const database = await openDatabase(url, folder);
  try {
    // What reads the database says that it is the server's alone, which is a condition to load it under.
    const script = path.join("bench", "measure-aggregates.ts");
    const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", script, name], {
      stdio: "inherit",
      env: { ...process.env, DATABASE_URL: database.url, EXCERPTA_DATA: folder },
    });
    const status = await new Promise<number>((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
    if (status !== 0) throw new Error(`Measuring on ${name} failed; its message is above.`);
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
