import "server-only";
import { createReadStream, existsSync, mkdirSync } from "node:fs";
import { copyFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { FileStore } from "./file-store";

/** Keeps files in a folder of this machine. A file appears in one step, whole, or not at all. */
export function makeFolderStore(folder: string): FileStore {
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("Not a SHA-256.");
    return path.join(folder, sha256.slice(0, 2), sha256);
  };
  return {
    async put(temporaryPath, sha256) {
      const target = pathOf(sha256);
      if (existsSync(target)) return rm(temporaryPath, { force: true });
      mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
      const staged = `${target}.${crypto.randomUUID()}`;
      await copyFile(temporaryPath, staged);
      await rename(staged, target);
      await rm(temporaryPath, { force: true });
    },
    async open(sha256, range) {
      const file = pathOf(sha256);
      return existsSync(file) ? createReadStream(file, range) : null;
    },
    has: async (sha256) => existsSync(pathOf(sha256)),
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    async withPath(sha256, work) {
      const file = pathOf(sha256);
      if (!existsSync(file)) throw new Error("The file is not in the store.");
      return work(file);
    },
  };
}
