import "server-only";
import { existsSync } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { dataFolder } from "@/lib/platform/files";

/** A backup that was tried out. */
export interface BackupFile {
  readonly name: string;
  /** Made by itself, at night; only these go by themselves. */
  readonly nightly: boolean;
  readonly byteSize: number;
  readonly madeAt: Date;
}

export const backupFolder = (): string => path.join(dataFolder(), "backups");

const names = /^(excerpta|nightly)-[0-9]{4}-[0-9TZ-]{5,20}\.tar\.gz$/;

/**
 * What a backup that is begun now is called: of a night there is one, by the local day; "kept" is what was there before a
 * restore, which is on no list, as the secrets go along.
 */
export function nameBackup(kind: "excerpta" | "nightly" | "kept", now: Date): string {
  const moment = now.toISOString().replace(/\.\d+/, "").replaceAll(":", "-");
  return `${kind}-${kind === "nightly" ? sayLocalDay(now) : moment}.tar.gz`;
}

/** The day of this machine's calendar, "2026-01-31". */
const sayLocalDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");

/** Removes what backups left that were broken off: nothing else has such a name. */
export async function removeUntried(): Promise<void> {
  const found = existsSync(backupFolder()) ? await readdir(backupFolder()) : [];
  for (const name of found)
    if (/\.tar\.gz\.untried(\.[0-9a-f-]{36})?$/.test(name))
      await rm(path.join(backupFolder(), name), { force: true });
}

/** The path of a backup in the folder; null for any other name. */
export const findBackup = (name: string): string | null =>
  names.test(name) && existsSync(path.join(backupFolder(), name)) ? path.join(backupFolder(), name) : null;

/** The latest first. */
export async function listBackups(): Promise<BackupFile[]> {
  const found = existsSync(backupFolder()) ? await readdir(backupFolder()) : [];
  const files = await Promise.all(
    found
      .filter((name) => names.test(name))
      .map(async (name) => {
        const { size, mtime } = await stat(path.join(backupFolder(), name));
        return { name, nightly: name.startsWith("nightly-"), byteSize: size, madeAt: mtime };
      }),
  );
  return files.sort((a, b) => Number(b.madeAt) - Number(a.madeAt) || (a.name < b.name ? 1 : -1));
}

/** Removes all nightly backups but the latest `keep`. */
export async function pruneNightly(keep: number): Promise<void> {
  const nightly = (await listBackups()).filter((each) => each.nightly);
  for (const { name } of nightly.slice(keep)) await rm(path.join(backupFolder(), name), { force: true });
}
