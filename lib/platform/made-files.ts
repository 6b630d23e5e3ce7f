import "server-only";
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { dataFolder } from "./files";

/**
 * Keeps on this machine what was made of stored files and can be made again, such as pictures of regions: under the
 * SHA-256 of what it was made of. The folder may be emptied at any time.
 */
const pathOf = (recipe: string): string => {
  const name = createHash("sha256").update(recipe).digest("hex");
  return path.join(dataFolder(), "made", name.slice(0, 2), name);
};

/** What was made by a recipe; null where nothing was made yet. */
export async function findMadeFile(recipe: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(pathOf(recipe)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Keeps what was made; it appears in one step, whole. */
export async function keepMadeFile(recipe: string, bytes: Uint8Array): Promise<void> {
  const target = pathOf(recipe);
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  const staged = `${target}.${crypto.randomUUID()}`;
  await writeFile(staged, bytes, { mode: 0o600 });
  await rename(staged, target);
}
