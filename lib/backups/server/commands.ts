import "server-only";
import { rm } from "node:fs/promises";
import { findBackup } from "@/lib/platform/backup/backup-folder";
import { AppError } from "@/lib/shared/app-error";

/** Removes a backup for good. NOT_FOUND where there is none of that name. */
export async function removeBackup(name: string): Promise<void> {
  const file = findBackup(name);
  if (file === null)
    throw new AppError(
      "NOT_FOUND",
      "There is no such backup any more. It may have been removed, or made way for a newer one.",
    );
  await rm(file);
}
