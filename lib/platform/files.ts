import "server-only";
import { createReadStream, existsSync, mkdirSync } from "node:fs";
import { copyFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";

/** Where the product keeps what is not in the database: original files, and with `npm start` the database itself. */
export function dataFolder(): string {
  return path.resolve(/* turbopackIgnore: true */ process.env.EXCERPTA_DATA ?? ".data");
}

function storedPath(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("Not a SHA-256.");
  return path.join(dataFolder(), "files", sha256.slice(0, 2), sha256);
}

/** Moves a file into the store under its SHA-256 (lower-case hex). Storing the same content twice keeps one file. */
export async function storeFile(temporaryPath: string, sha256: string): Promise<void> {
  const target = storedPath(sha256);
  if (existsSync(target)) return rm(temporaryPath, { force: true });
  mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
  const staged = `${target}.${crypto.randomUUID()}`;
  await copyFile(temporaryPath, staged);
  await rename(staged, target);
  await rm(temporaryPath, { force: true });
}

/** The stored file's bytes, or null when the store does not have it. */
export function openStoredFile(sha256: string): Readable | null {
  const file = storedPath(sha256);
  return existsSync(file) ? createReadStream(file) : null;
}
