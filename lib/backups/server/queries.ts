import "server-only";
import type { BackupsView } from "@/lib/backups/backup-view";
import { listBackups } from "@/lib/platform/backup/backup-folder";
import { tellBackup } from "@/lib/platform/backup/start-backup";

export const viewBackups = async (): Promise<BackupsView> => ({
  files: await listBackups(),
  ...tellBackup(),
});
