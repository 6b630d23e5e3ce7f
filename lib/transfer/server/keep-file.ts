import "server-only";
import { storeFile } from "@/lib/platform/files";

/** Puts a file into the store, once. */
export type KeepFile = (file: string, sha256: string) => Promise<void>;

/** Notes in `stored`, by its hash, what it was asked to put there, so that what is not referred to in the end can go again. */
export const keepInto =
  (stored: Set<string>): KeepFile =>
  async (file, sha256) => {
    if (stored.has(sha256)) return;
    stored.add(sha256);
    await storeFile(file, sha256);
  };
