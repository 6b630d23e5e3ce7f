/**
 * An installation from a backup: `npm run restore -- FILE [--replace]`. Onto the server that DATABASE_URL names, or onto the
 * embedded database in the data folder; Excerpta must not run there.
 */
import path from "node:path";
import { parseArgs } from "node:util";
import { backupFolder, nameBackup } from "@/lib/platform/backup/backup-folder";
import { countOthers, countWork, emptyDatabase } from "@/lib/platform/backup/empty-database";
import { makeBackup } from "@/lib/platform/backup/make-backup";
import { restoreBackup } from "@/lib/platform/backup/restore-backup";
import { verifyBackup } from "@/lib/platform/backup/verify-backup";
import { dataFolder } from "@/lib/platform/files";
import { countOf } from "@/lib/shared/count-of";
import { openDatabase } from "./open-database";

const say = (sentence: string) => process.stdout.write(`excerpta: ${sentence}\n`);

async function main() {
  const { values, positionals } = parseArgs({
    options: { replace: { type: "boolean" } },
    allowPositionals: true,
  });
  const [given] = positionals;
  if (given === undefined) throw new Error("Say which backup: npm run restore -- FILE.");
  const file = path.resolve(given);
  const prismaFolder = path.resolve("prisma");
  say("trying the backup out before anything is changed");
  await verifyBackup(file, prismaFolder);
  const database = await openDatabase(process.env.DATABASE_URL, dataFolder());
  try {
    const others = await countOthers(database.url);
    if (others > 0)
      throw new Error("Somebody works with this database. Stop every Excerpta that uses it, and try again.");
    const { accounts, projects } = await countWork(database.url);
    if (accounts + projects > 0) {
      const held = `${countOf(accounts, "account")} and ${countOf(projects, "project")}`;
      if (!values.replace)
        throw new Error(`There are ${held} here already; add --replace to put the backup in their place.`);
      const kept = path.join(backupFolder(), nameBackup("kept", new Date()));
      say(`keeping ${held} that are here in ${kept}`);
      await makeBackup(database.url, kept, prismaFolder, true);
    }
    await emptyDatabase(database.url);
    const { tables, files } = await restoreBackup({ file, url: database.url, prismaFolder, keep: true });
    const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
    say(`restored ${rows} rows and ${Object.keys(files).length} files; npm start serves them`);
    say(
      "access tokens that were revoked since this backup work again: revoke them once more on the account's page",
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
