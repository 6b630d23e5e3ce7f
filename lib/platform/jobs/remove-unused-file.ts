import "server-only";
import { type Transaction, database } from "@/lib/platform/db/client";
import { hasStoredFile, removeStoredFile } from "@/lib/platform/files";
import { AppError } from "@/lib/shared/app-error";

/** Makes who uses a file's content and who removes it follow one another. */
const lockFile = (tx: Transaction, sha256: string) =>
  tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${sha256}, 0))::text`;

/**
 * Removes a file from the store when no document, deleted ones included since undo brings them back, no recording,
 * no job and no project that was brought over refers to it.
 */
export async function removeUnusedFile(sha256: string): Promise<void> {
  await database().$transaction(async (tx) => {
    await lockFile(tx, sha256);
    const [used] = await tx.$queryRaw<{ used: boolean }[]>`
      SELECT EXISTS (SELECT 1 FROM "Document" WHERE "sha256" = ${sha256} OR "recording"->>'sha256' = ${sha256})
        OR EXISTS (SELECT 1 FROM "ImportJob" WHERE "sha256" = ${sha256})
        OR EXISTS (SELECT 1 FROM "Transfer" WHERE "sha256" = ${sha256})
        OR EXISTS (SELECT 1 FROM "BroughtIn" WHERE "sha256" = ${sha256}) AS "used"`;
    if (used?.used === false) await removeStoredFile(sha256);
  });
}

/**
 * Keeps stored files from being removed until the transaction ends, in which rows that refer to them are written. Throws
 * CONFLICT when one has gone.
 */
export async function holdFiles(tx: Transaction, hashes: readonly string[]): Promise<void> {
  // In one order, so that two that hold the same files never wait for each other.
  for (const sha256 of [...new Set(hashes)].sort()) {
    await lockFile(tx, sha256);
    if (!(await hasStoredFile(sha256)))
      throw new AppError("CONFLICT", "A file was removed while it was added. Try again.");
  }
}

/** Milliseconds that storing a large file once more may take. */
const longestStoring = 120_000;

/**
 * Runs `refer`, which writes a row that refers to a stored file, and `storeAgain` where the file has been removed since it
 * was stored: before anybody can read the row, so that who works on it finds the file. From now on nobody removes it.
 */
export function referToFile<T>(
  sha256: string,
  refer: (tx: Transaction) => Promise<T>,
  storeAgain: () => Promise<void>,
): Promise<T> {
  return database().$transaction(
    async (tx) => {
      await lockFile(tx, sha256);
      const result = await refer(tx);
      if (!(await hasStoredFile(sha256))) await storeAgain();
      return result;
    },
    { timeout: longestStoring },
  );
}
