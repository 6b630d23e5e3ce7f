import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDatabase } from "../scripts/open-database";

/**
 * Prints what it takes to bring over a project of so many megabytes, sources and codings (300, 200 and 50,000), to cancel
 * that on the way, to bring it into the project that came of it, and to take it out again, with the memory of the process
 * that does each. On the database that comes along.
 */
export async function benchProjects(sizes: readonly string[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "excerpta-bench-"));
  const database = await openDatabase(undefined, folder);
  const run = (script: string, args: readonly string[]) =>
    new Promise<number>((resolve) => {
      // What reads the database says that it is the server's alone, which is a condition to load it under.
      const child = spawn(
        process.execPath,
        ["--conditions=react-server", "--import", "tsx", path.join("bench", script), ...args],
        { stdio: "inherit", env: { ...process.env, DATABASE_URL: database.url, EXCERPTA_DATA: folder } },
      );
      child.once("exit", (code) => resolve(code ?? 1));
    });
  try {
    for (const [script, args] of [
      ["measure-import.ts", sizes],
      ["measure-export.ts", []],
      ["measure-export.ts", ["side"]],
    ] as const)
      if ((await run(script, args)) !== 0) throw new Error(`${script} failed; its message is above.`);
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
