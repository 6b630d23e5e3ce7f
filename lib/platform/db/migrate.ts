import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";

export const filters = { externalTables: [], externalEnums: [] };
const lockfile = { path: "migration_lock.toml", content: 'provider = "postgresql"\n' };

let loaded: Promise<void> | null = null;

/** Once a process: the engine's glue holds one instance, and a second one would be taken for the first. */
async function loadEngine(): Promise<void> {
  const wasm = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
    .replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(wasm), {
    "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports,
  });
  const loader = glue as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void };
  loader.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start?: () => void }).__wbindgen_start?.();
}

/** Prisma's schema engine, compiled to WebAssembly: nothing to download, same history table as its command line. */
export async function openSchemaEngine(url: string, schema: string) {
  await (loaded ??= loadEngine());
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url }));
  return glue.SchemaEngine.new({ datamodels: [["schema.prisma", schema]] }, () => undefined, adapter);
}

function readMigrations(prismaFolder: string, last: string | undefined) {
  const folder = path.join(prismaFolder, "migrations");
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return {
    baseDir: folder,
    lockfile,
    shadowDbInitScript: "",
    migrationDirectories: names
      .map((entry) => entry.name)
      .filter((name) => last === undefined || name <= last)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: {
            tag: "ok" as const,
            value: readFileSync(path.join(folder, name, "migration.sql"), "utf8"),
          },
        },
      })),
  };
}

/** Applies the migrations the database does not have yet, in order, up to the one named `last`; returns their names. */
export async function migrate(url: string, prismaFolder: string, last?: string): Promise<string[]> {
  const schema = readFileSync(path.join(prismaFolder, "schema.prisma"), "utf8");
  const engine = await openSchemaEngine(url, schema);
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: readMigrations(prismaFolder, last),
    filters,
  });
  return appliedMigrationNames;
}
