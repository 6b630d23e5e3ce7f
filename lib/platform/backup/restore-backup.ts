import "server-only";
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { migrate } from "@/lib/platform/db/migrate";
import { dataFolder, storeFile } from "@/lib/platform/files";
import { type BackupHead, type BackupManifest, BackupProblem, secretsName } from "./backup-parts";
import { addReferences, dropReferences, loadLines } from "./load-lines";
import { type BackupPart, readAll, readBackup } from "./read-backup";
import { sumTables } from "./sum-tables";
import { type TableLayout, listTables } from "./table-layout";

interface Choices {
  readonly file: string;
  /** Of a database without tables. */
  readonly url: string;
  /** The folder with the schema and its migrations. */
  readonly prismaFolder: string;
  /** Whether files and secrets are kept; else they are read and checked alone. */
  readonly keep: boolean;
}

/**
 * Fills an empty database, and the store of files, from a backup; then brings the tables up to date. The rows are those of
 * the backup, or none. Throws `BackupProblem` where its sums are others, and for a backup of a newer version.
 */
export async function restoreBackup({ file, url, prismaFolder, keep }: Choices): Promise<BackupManifest> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const tables = new Map<string, TableLayout>();
    const files: Record<string, number> = {};
    let references: Awaited<ReturnType<typeof dropReferences>> = [];
    const begin = async (head: BackupHead) => {
      await refuseNewer(head, prismaFolder);
      await migrate(url, prismaFolder, head.migrations.at(-1));
      for (const table of await listTables(client)) tables.set(table.name, table);
      await client.query("BEGIN");
      references = await dropReferences(client);
      // What migrations put into tables stands in the backup, too.
      for (const name of tables.keys()) await client.query(`TRUNCATE "${name}"`);
    };
    const manifest = await readBackup(file, begin, async (part) => {
      const [kind, name = ""] = part.name.split("/");
      const table = tables.get(name);
      if (kind === "tables" && table !== undefined) await loadPart(client, table, part);
      else if (kind === "files") files[name] = await takeFile(part, name, keep);
      else if (part.name === secretsName) await takeSecrets(part, keep);
      else throw new BackupProblem(`This backup holds “${part.name}”, which belongs in none.`);
    });
    await addReferences(client, references);
    compare(manifest, await sumTables(client), files);
    await client.query("COMMIT");
    await migrate(url, prismaFolder);
    return manifest;
  } finally {
    await client.end();
  }
}

async function refuseNewer({ migrations }: BackupHead, prismaFolder: string): Promise<void> {
  const known = new Set(await readdir(path.join(prismaFolder, "migrations")));
  if (migrations.some((name) => !known.has(name)))
    throw new BackupProblem("This backup was made by a newer Excerpta. Restore it with that version.");
}

async function loadPart(client: pg.Client, table: TableLayout, { bytes }: BackupPart): Promise<void> {
  const lines = (await readAll(bytes)).toString("utf8").split("\n");
  await loadLines(
    client,
    table,
    lines.filter((line) => line !== ""),
  );
}

/** Its bytes, checked against its name. */
async function takeFile({ bytes }: BackupPart, sha256: string, keep: boolean): Promise<number> {
  const folder = path.join(dataFolder(), "incoming");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const own = await mkdtemp(path.join(folder, "restore-"));
  const staged = path.join(own, "file");
  try {
    const hash = createHash("sha256");
    let size = 0;
    const count = new Transform({
      transform(piece: Buffer, _encoding, done) {
        hash.update(piece);
        size += piece.length;
        done(null, piece);
      },
    });
    await pipeline(Readable.from(bytes), count, createWriteStream(staged, { mode: 0o600 }));
    if (hash.digest("hex") !== sha256)
      throw new BackupProblem("A file in this backup is damaged: its content is not what its name says.");
    if (keep) await storeFile(staged, sha256);
    return size;
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

async function takeSecrets({ bytes }: BackupPart, keep: boolean): Promise<void> {
  const secrets = await readAll(bytes);
  if (!keep) return;
  const file = path.join(dataFolder(), secretsName);
  await writeFile(file, secrets, { mode: 0o600 });
  await chmod(file, 0o600);
}

function compare(
  manifest: BackupManifest,
  tables: BackupManifest["tables"],
  files: BackupManifest["files"],
): void {
  for (const [name, { rows, sha256 }] of Object.entries(manifest.tables))
    if (tables[name]?.rows !== rows || tables[name].sha256 !== sha256)
      throw new BackupProblem(`This backup is damaged: table “${name}” did not come out as it went in.`);
  for (const [sha256, size] of Object.entries(manifest.files))
    if (files[sha256] !== size)
      throw new BackupProblem("This backup is damaged: one of its files is missing or cut off.");
}
