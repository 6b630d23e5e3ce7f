import { fork } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import lockfile from "proper-lockfile";
import { embeddedUrl } from "./embedded-url";

export interface EmbeddedDatabase {
  /** What DATABASE_URL is set to: PostgreSQL's protocol over a Unix socket only this user can reach. */
  readonly url: string;
  stop(): Promise<void>;
}

/** The data folder is in use by another process; two would destroy it. */
export class DataFolderLocked extends Error {}

/**
 * Starts the embedded PostgreSQL on a folder (made when missing) in a child process. One process only may have
 * the folder open: a lock is taken first, and a lock left by a process that died is recognised after 5 seconds.
 * Throws `DataFolderLocked` when the folder is in use.
 */
export async function startEmbeddedDatabase(folder: string): Promise<EmbeddedDatabase> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const release = await lockfile
    .lock(folder, {
      stale: 5_000,
      update: 1_000,
      retries: { retries: 4, minTimeout: 1_500, maxTimeout: 1_500 },
    })
    .catch((error: { code?: string; message?: string }) => {
      if (error.code === "ELOCKED") throw new DataFolderLocked(folder);
      throw new Error(`The data folder ${folder} cannot be locked: ${error.message ?? "unknown reason"}`);
    });
  const socketFolder = mkdtempSync(path.join(tmpdir(), "excerpta-"));
  chmodSync(socketFolder, 0o700);
  const child = fork(
    path.join(import.meta.dirname, "embedded-server.ts"),
    [path.join(folder, "pgdata"), socketFolder],
    {
      execArgv: ["--import", "tsx"],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    },
  );
  let complaint = "";
  child.stderr?.on("data", (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-4000)));
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("exit", () => reject(new Error(`The embedded database did not start. ${complaint}`)));
  });
  return {
    url: embeddedUrl(socketFolder),
    async stop() {
      if (child.connected) child.disconnect();
      await exited;
      rmSync(socketFolder, { recursive: true, force: true });
      await release();
    },
  };
}
