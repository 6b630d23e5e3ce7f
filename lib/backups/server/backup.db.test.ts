import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startEmbeddedDatabase } from "@/lib/platform/db/embedded-database";
import { dataFolder, hasStoredFile, removeStoredFile } from "@/lib/platform/files";
import { database } from "@/lib/platform/db/client";
import { openSample } from "@/lib/projects/server/sample";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import {
  backupFolder,
  findBackup,
  listBackups,
  nameBackup,
  pruneNightly,
  removeUntried,
} from "@/lib/platform/backup/backup-folder";
import { BackupProblem } from "@/lib/platform/backup/backup-parts";
import { countWork, emptyDatabase } from "@/lib/platform/backup/empty-database";
import { restoreBackup } from "@/lib/platform/backup/restore-backup";
import { sumTables } from "@/lib/platform/backup/sum-tables";
import { writeBackup } from "@/lib/platform/backup/write-backup";

const prismaFolder = path.resolve("prisma");
const url = process.env.DATABASE_URL!;
/** Milliseconds: databases are made and filled. */
const slow = 120_000;

async function sumsOf(address: string) {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query("BEGIN READ ONLY");
  const sums = await sumTables(client);
  await client.end();
  return sums;
}

describe("a backup", () => {
  let folder: string;
  let file: string;
  let projectId: string;
  let manifest: Awaited<ReturnType<typeof writeBackup>>;
  let other: Awaited<ReturnType<typeof startEmbeddedDatabase>>;
  const restore = async (from: string) => {
    await emptyDatabase(other.url);
    return restoreBackup({ file: from, url: other.url, prismaFolder, keep: true });
  };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "excerpta-backup-"));
    file = path.join(folder, "all.tar.gz");
    other = await startEmbeddedDatabase(path.join(folder, "other"));
    const { userId } = await createTestMember();
    projectId = (await openSample(userId)).id;
    manifest = await writeBackup({ url, file, secretsFile: null });
  }, slow);
  afterAll(async () => {
    await other.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it("is its owner's alone", async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it(
    "comes out on another database and back, row by row, with its files",
    async () => {
      expect(manifest.tables.Project!.rows).toBeGreaterThan(0);
      const { sha256 } = await database().document.findFirstOrThrow({ where: { projectId } });
      await removeStoredFile(sha256);
      await restore(file);
      expect(await sumsOf(other.url)).toEqual(manifest.tables);
      expect(await hasStoredFile(sha256)).toBe(true);
      expect((await countWork(other.url)).projects).toBeGreaterThan(0);
      const again = path.join(folder, "again.tar.gz");
      await writeBackup({ url: other.url, file: again, secretsFile: null });
      await restore(again);
      expect(await sumsOf(other.url)).toEqual(manifest.tables);
    },
    slow,
  );

  it(
    "leaves nothing of one that is cut off",
    async () => {
      const whole = await readFile(file);
      const cut = path.join(folder, "cut.tar.gz");
      await writeFile(cut, whole.subarray(0, whole.length - 40));
      await expect(restore(cut)).rejects.toThrow(BackupProblem);
      expect((await countWork(other.url)).projects).toBe(0);
    },
    slow,
  );

  it(
    "takes secrets along only where that is asked for",
    async () => {
      const secretsFile = path.join(folder, "own-secrets.json");
      await writeFile(secretsFile, '{"session":"s"}\n');
      const withSecrets = path.join(folder, "secrets.tar.gz");
      await writeBackup({ url, file: withSecrets, secretsFile });
      const kept = path.join(dataFolder(), "secrets.json");
      expect(existsSync(kept)).toBe(false);
      await restore(withSecrets);
      expect((await stat(kept)).mode & 0o777).toBe(0o600);
      await rm(kept);
    },
    slow,
  );
});

describe("the folder of backups", () => {
  it("lists the night's and those that were asked for, and keeps as many nights as are wanted", async () => {
    await mkdir(backupFolder(), { recursive: true });
    const nights = [1, 2, 3].map((day) => nameBackup("nightly", new Date(2026, 2, day, 4)));
    const asked = nameBackup("excerpta", new Date());
    const names = [...nights, asked, nameBackup("kept", new Date()), "nightly-2026-03-09.tar.gz.untried"];
    for (const [at, name] of names.entries()) {
      await writeFile(path.join(backupFolder(), name), "x");
      await utimes(path.join(backupFolder(), name), at, at);
    }
    expect((await listBackups()).map(({ name }) => name)).toEqual([asked, ...nights.toReversed()]);
    expect(findBackup(nights[0]!)).not.toBeNull();
    expect(findBackup("../secrets.json")).toBeNull();
    await pruneNightly(2);
    await removeUntried();
    expect((await readdir(backupFolder())).sort()).toEqual([asked, names[4]!, nights[1]!, nights[2]!].sort());
    await rm(backupFolder(), { recursive: true });
  });
});
