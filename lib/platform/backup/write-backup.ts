import "server-only";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { chmod, mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { type Pack, pack } from "tar-stream";
import { hasStoredFile, withStoredFile } from "@/lib/platform/files";
import { type BackupHead, type BackupManifest, headName, manifestName, secretsName } from "./backup-parts";
import { sumTables } from "./sum-tables";

interface Choices {
  /** Of the database; the data folder tells the files. */
  readonly url: string;
  /** The file to be made; it appears when it is whole. */
  readonly file: string;
  /** The installation's secrets, which go along; null: they do not. */
  readonly secretsFile: string | null;
}

/**
 * Writes everything of the installation into one file, a gzipped tar: its tables as lines of JSON, as they were at one
 * moment, and every file they name. Others go on working on a server of PostgreSQL; on the embedded database they wait
 * until its tables are read. The file is its owner's alone (0600).
 */
export async function writeBackup({ url, file, secretsFile }: Choices): Promise<BackupManifest> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const staged = `${file}.${crypto.randomUUID()}`;
  const archive = pack();
  const written = pipeline(archive, createGzip(), createWriteStream(staged, { mode: 0o600 }));
  try {
    const [manifest] = await Promise.all([fill(archive, url, secretsFile), written]);
    await chmod(staged, 0o600);
    await rename(staged, file);
    return manifest;
  } catch (error) {
    archive.destroy();
    await written.catch(() => undefined);
    await rm(staged, { force: true });
    throw error;
  }
}

async function fill(archive: Pack, url: string, secretsFile: string | null): Promise<BackupManifest> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await add(archive, headName, JSON.stringify(await readHead(client)));
    let part = 0;
    const tables = await sumTables(client, (table, lines) =>
      add(archive, `tables/${table}/${String((part += 1)).padStart(6, "0")}.jsonl`, `${lines.join("\n")}\n`),
    );
    const named = await listNamedFiles(client);
    await client.query("COMMIT");
    const manifest: BackupManifest = { tables, files: {}, missing: [] };
    for (const sha256 of named) {
      if (await hasStoredFile(sha256)) manifest.files[sha256] = await addFile(archive, sha256);
      else manifest.missing.push(sha256);
    }
    if (secretsFile !== null && existsSync(secretsFile))
      await add(archive, secretsName, await readFile(secretsFile, "utf8"));
    await add(archive, manifestName, JSON.stringify(manifest));
    archive.finalize();
    return manifest;
  } finally {
    await client.end();
  }
}

async function readHead(client: pg.Client): Promise<BackupHead> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL ORDER BY migration_name`,
  );
  return {
    ...{ kind: "excerpta-backup", version: 1 },
    madeAt: new Date().toISOString(),
    migrations: rows.map(({ name }) => name),
  };
}

/** Of deleted documents, too, which can be restored, of imports that wait, and what came with projects from elsewhere. */
async function listNamedFiles(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ sha256: string }>(`
    SELECT "sha256" FROM "Document" UNION SELECT "recording"->>'sha256' FROM "Document"
    UNION SELECT "sha256" FROM "ImportJob" UNION SELECT "sha256" FROM "Transfer"
    UNION SELECT "sha256" FROM "BroughtIn"`);
  return rows.flatMap(({ sha256 }) => (/^[0-9a-f]{64}$/.test(sha256) ? [sha256] : [])).sort();
}

const add = (archive: Pack, name: string, text: string): Promise<void> =>
  new Promise((resolve, reject) =>
    archive.entry({ name }, Buffer.from(text), (error) => (error ? reject(error) : resolve())),
  );

const addFile = (archive: Pack, sha256: string): Promise<number> =>
  withStoredFile(sha256, async (stored) => {
    const { size } = await stat(stored);
    await new Promise<void>((resolve, reject) => {
      const entry = archive.entry({ name: `files/${sha256}`, size }, (error) =>
        error ? reject(error) : resolve(),
      );
      createReadStream(stored).on("error", reject).pipe(entry);
    });
    return size;
  });
