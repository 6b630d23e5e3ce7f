import "server-only";
import { copyFile, rm } from "node:fs/promises";
import type { Transaction } from "@/lib/platform/db/client";
import { storeFile } from "@/lib/platform/files";
import { referToFile } from "./remove-unused-file";

/** A file that has arrived under a temporary name. */
export interface Arrived {
  readonly path: string;
  readonly byteSize: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** Puts a file that arrived into the store, with the rows that refer to it; the temporary file stays. */
export async function keepUpload<T>(
  { path, sha256 }: Arrived,
  refer: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const keep = async () => {
    const copy = `${path}.copy`;
    await copyFile(path, copy);
    await storeFile(copy, sha256).finally(() => rm(copy, { force: true }));
  };
  await keep();
  return referToFile(sha256, refer, keep);
}
