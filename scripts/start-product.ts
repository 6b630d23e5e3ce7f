import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findFreePort } from "./throwaway-postgres";

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    server.stdout?.on("data", (chunk: Buffer) => {
      process.stdout.write(chunk);
      if (chunk.toString().includes("ready at")) resolve();
    });
    server.once("exit", (code) => reject(new Error(`npm start ended with code ${code}.`)));
  });
}

/**
 * Starts the product as `npm start` does, on an empty data folder and a free port; `stop` ends it and removes both.
 * `databaseUrl`: the database it uses instead of one of its own.
 */
export async function startProduct(
  databaseUrl = "",
): Promise<{ url: string; folder: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), "excerpta-product-"));
  const port = await findFreePort();
  const server = spawn(process.execPath, [path.join("scripts", "start.mjs")], {
    env: { ...process.env, PORT: String(port), EXCERPTA_DATA: folder, DATABASE_URL: databaseUrl },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await untilReady(server);
  return {
    url: `http://localhost:${port}`,
    folder,
    async stop() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
