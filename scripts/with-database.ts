/** Runs a command against a new, empty, migrated database that goes afterwards: `tsx scripts/with-database.ts vitest …`. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDatabase } from "./open-database";

async function main() {
  const folder = mkdtempSync(path.join(tmpdir(), "excerpta-test-"));
  const database = await openDatabase(process.env.DATABASE_URL, folder);
  const [command = "vitest", ...args] = process.argv.slice(2);
  const child = spawn(path.join("node_modules", ".bin", command), args, {
    stdio: "inherit",
    env: { ...process.env, DATABASE_URL: database.url, EXCERPTA_DATA: folder },
  });
  // Whoever ends this ends the command too, and the database after it where there is time for it.
  process.once("SIGTERM", () => child.kill());
  const code = await new Promise<number>((resolve) => child.once("exit", (status) => resolve(status ?? 1)));
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
  process.exit(code);
}

void main();
