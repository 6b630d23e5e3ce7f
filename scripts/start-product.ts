import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { listProcessTree } from "./process-tree";
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

export interface Product {
  readonly url: string;
  readonly port: number;
  readonly folder: string;
  readonly pid: number;
  /** Ends it as Ctrl-C does, and removes the folder. */
  stop(): Promise<void>;
  /** Ends every process of it at once, so that nothing is told and nothing tidied up; the folder stays. */
  kill(): Promise<void>;
}

/**
 * Starts the product as `npm start` does, on an empty data folder and a free port. `databaseUrl`: the database it uses
 * instead of one of its own; `folder`: the data folder of another that runs on the same database, or of one that was
 * killed; `port`: the port of that one.
 */
export async function startProduct({
  databaseUrl = "",
  folder = mkdtempSync(path.join(tmpdir(), "excerpta-product-")),
  port,
}: { databaseUrl?: string; folder?: string; port?: number } = {}): Promise<Product> {
  const taken = port ?? (await findFreePort());
  const server = spawn(process.execPath, [path.join("scripts", "start.mjs")], {
    env: {
      ...{ ...process.env, PORT: String(taken), EXCERPTA_DATA: folder, DATABASE_URL: databaseUrl },
      // Journeys hear on this machine what webhooks are told.
      EXCERPTA_WEBHOOK_ADDRESSES: "any",
      // Each journey begins with people of its own.
      EXCERPTA_NEW_ACCOUNTS: "1000",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  await untilReady(server);
  const pid = server.pid ?? 0;
  return {
    url: `http://localhost:${taken}`,
    port: taken,
    folder,
    pid,
    async stop() {
      server.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
    async kill() {
      for (const each of listProcessTree(pid)) {
        try {
          process.kill(each.pid, "SIGKILL");
        } catch {
          // It has ended with its parent.
        }
      }
      await ended;
    },
  };
}
