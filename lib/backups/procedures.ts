import { startBackup } from "@/lib/platform/backup/start-backup";
import { administratorProcedure } from "@/lib/projects/server/access";
import { BackupInput } from "./schema";
import { removeBackup } from "./server/commands";
import { viewBackups } from "./server/queries";

export const backupProcedures = {
  list: administratorProcedure.handler(() => viewBackups()),
  /** Begins one; the list says when it is there. */
  make: administratorProcedure.handler(() => startBackup()),
  remove: administratorProcedure.input(BackupInput).handler(({ input }) => removeBackup(input.name)),
};
