/**
 * Everything of the installation into one file, tried out: `npm run backup -- [FILE] [--with-secrets]`. `--nightly`: under
 * the name of the night, where there is none of it yet; older ones go.
 */
import path from "node:path";
import { parseArgs } from "node:util";
import {
  backupFolder,
  findBackup,
  nameBackup,
  pruneNightly,
  removeUntried,
} from "@/lib/platform/backup/backup-folder";
import { makeBackup } from "@/lib/platform/backup/make-backup";
import { dataFolder } from "@/lib/platform/files";
import { openDatabase } from "./open-database";
import { keptBackups } from "./kept-backups";

const say = (sentence: string) => process.stdout.write(`excerpta: ${sentence}\n`);

async function main() {
  const { values, positionals } = parseArgs({
    options: { "with-secrets": { type: "boolean" }, nightly: { type: "boolean" } },
    allowPositionals: true,
  });
  const kind = values.nightly ? "nightly" : values["with-secrets"] ? "kept" : "excerpta";
  const name = nameBackup(kind, new Date());
  if (values.nightly && findBackup(name) !== null) return;
  const file = positionals[0] ? path.resolve(positionals[0]) : path.join(backupFolder(), name);
  const database = await openDatabase(process.env.DATABASE_URL, dataFolder());
  await removeUntried();
  try {
    say("reading everything, and trying the backup out");
    const { tables, files, missing } = await makeBackup(
      database.url,
      file,
      path.resolve("prisma"),
      values["with-secrets"] ?? false,
    );
    if (values.nightly) await pruneNightly(keptBackups());
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
    say(`wrote ${rows} rows and ${Object.keys(files).length} files to ${file}`);
    if (missing.length > 0) say(`${missing.length} files that documents name were not in the store any more`);
    if (!values["with-secrets"])
      say(
        "secrets were left out: after a restore elsewhere, everybody signs in again and second steps need a recovery code",
      );
  } finally {
    await database.stop();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`excerpta: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
