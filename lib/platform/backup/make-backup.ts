import "server-only";
import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { dataFolder } from "@/lib/platform/files";
import { type BackupManifest, secretsName } from "./backup-parts";
import { verifyBackup } from "./verify-backup";
import { writeBackup } from "./write-backup";

/** Writes a backup and tries it out; only then it has its name. `withSecrets`: the installation's secrets go along. */
export async function makeBackup(
  url: string,
  file: string,
  prismaFolder: string,
  withSecrets: boolean,
): Promise<BackupManifest> {
  const untried = `${file}.untried`;
  try {
    const secretsFile = withSecrets ? path.join(dataFolder(), secretsName) : null;
    await writeBackup({ url, file: untried, secretsFile });
    const manifest = await verifyBackup(untried, prismaFolder);
    await rename(untried, file);
    return manifest;
  } finally {
    await rm(untried, { force: true });
  }
}
