import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { extract, type Entry } from "tar-stream";
import type { z } from "zod";
import { BackupHead, BackupManifest, BackupProblem, headName, manifestName } from "./backup-parts";

/** What is met in a backup, in its order. The bytes of a part must be read before the next is asked for. */
export interface BackupPart {
  readonly name: string;
  readonly bytes: AsyncIterable<Buffer>;
}

/** Beginnings and ends of backups are small; anything larger is none. */
const smallBytes = 50_000_000;
const notOne = "This file is no backup of Excerpta.";

/**
 * Reads a backup part by part, from its head to its manifest. Throws `BackupProblem` for a file that is none, is cut off or
 * damaged. `take` is given everything in between.
 */
export async function readBackup(
  file: string,
  begin: (head: BackupHead) => Promise<void>,
  take: (part: BackupPart) => Promise<void>,
): Promise<BackupManifest> {
  const archive = extract();
  const source = createReadStream(file);
  const unzipped = createGunzip();
  const fail = (error: Error) => archive.destroy(error);
  source.on("error", fail).pipe(unzipped).on("error", fail).pipe(archive);
  let head: BackupHead | null = null;
  let manifest: BackupManifest | null = null;
  try {
    for await (const entry of archive) {
      const name = entry.header.name;
      if (head === null) {
        if (name !== headName) throw new BackupProblem(notOne);
        head = await readJson(entry, BackupHead, notOne);
        await begin(head);
      } else if (name === manifestName) {
        manifest = await readJson(entry, BackupManifest, "The end of this backup is damaged.");
      } else await take({ name, bytes: entry as AsyncIterable<Buffer> });
    }
  } catch (error) {
    throw asProblem(error);
  } finally {
    source.destroy();
  }
  if (manifest === null)
    throw new BackupProblem(head === null ? notOne : "This backup is cut off: its end is missing.");
  return manifest;
}

async function readJson<T>(entry: Entry, schema: z.ZodType<T>, otherwise: string): Promise<T> {
  if ((entry.header.size ?? Infinity) > smallBytes) throw new BackupProblem(otherwise);
  const text = (await readAll(entry as AsyncIterable<Buffer>)).toString("utf8");
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new BackupProblem(otherwise);
  }
}

export async function readAll(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** What gunzip and tar say of a damaged file, as a problem of the file. */
function asProblem(error: unknown): unknown {
  const { code, message } = error as { code?: string; message?: string };
  if (code === "ENOENT") return new BackupProblem("There is no such file.");
  if (code?.startsWith("Z_") || /tar|header|Unexpected end/i.test(message ?? ""))
    return new BackupProblem("This file is damaged, cut off, or no backup of Excerpta.");
  return error;
}
