import "server-only";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEmbeddedDatabase } from "@/lib/platform/db/embedded-database";
import type { BackupManifest } from "./backup-parts";
import { restoreBackup } from "./restore-backup";

/**
 * Tries a backup out: restores it into a database that is thrown away, reads every file, and compares all sums. Throws
 * `BackupProblem` where anything is not as it was.
 */
export async function verifyBackup(file: string, prismaFolder: string): Promise<BackupManifest> {
  const folder = await mkdtemp(path.join(tmpdir(), "excerpta-trial-"));
  const database = await startEmbeddedDatabase(folder);
  try {
    return await restoreBackup({ file, url: database.url, prismaFolder, keep: false });
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
