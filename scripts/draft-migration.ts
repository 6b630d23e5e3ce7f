/** Writes the next migration: `npx tsx scripts/draft-migration.ts add-rounds` compares schema.prisma with the committed one. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEmbeddedDatabase } from "@/lib/platform/db/embedded-database";
import { filters, openSchemaEngine } from "@/lib/platform/db/migrate";

const name = process.argv[2];
if (name === undefined || !/^[a-z0-9-]+$/.test(name))
  throw new Error("Give the migration a name: a-z, 0-9 and hyphens.");

const prismaFolder = path.resolve("prisma");
const content = readFileSync(path.join(prismaFolder, "schema.prisma"), "utf8");
const committed = execFileSync("git", ["show", "HEAD:prisma/schema.prisma"], { encoding: "utf8" });
const scratch = mkdtempSync(path.join(tmpdir(), "excerpta-migration-"));
const embedded = await startEmbeddedDatabase(scratch);
const engine = await openSchemaEngine(embedded.url, content);
const { stdout } = await engine.diff({
  from: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: committed }] },
  to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content }] },
  script: true,
  exitCode: null,
  filters,
});
const number = String(readdirSync(path.join(prismaFolder, "migrations")).length + 1).padStart(4, "0");
const folder = path.join(prismaFolder, "migrations", `${number}_${name}`);
mkdirSync(folder);
writeFileSync(path.join(folder, "migration.sql"), stdout ?? "");
await embedded.stop();
rmSync(scratch, { recursive: true, force: true });
process.stdout.write(`${folder}/migration.sql\n`);
process.exit(0);
