/** Runs every check in turn and says which; ends at the first that fails. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { requireChromium, requirePostgres } from "./debian-tools";
import { startProduct } from "./start-product";
import { startThrowawayPostgres } from "./throwaway-postgres";

const browsers = !process.argv.includes("--no-browser");
const say = (sentence: string) => process.stdout.write(`\nexcerpta: ${sentence}\n`);

function run(name: string, command: string, args: string[], env: Record<string, string> = {}): void {
  say(name);
  const started = Date.now();
  const { status } = spawnSync(path.join("node_modules", ".bin", command), args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`${name}: failed.`);
  process.stdout.write(`excerpta: ${name}: passed in ${Math.round((Date.now() - started) / 1000)} s\n`);
}

const withDatabase = ["scripts/with-database.ts", "vitest", "run", "--project", "database"];

async function runOnPostgres() {
  const postgres = await startThrowawayPostgres(requirePostgres());
  try {
    run("database tests on PostgreSQL", "tsx", withDatabase, { DATABASE_URL: postgres.url });
  } finally {
    postgres.stop();
  }
}

async function runJourneys() {
  requireChromium();
  say("starting the product on an empty data folder");
  const product = await startProduct();
  try {
    run("journeys in a browser", "playwright", ["test"], { EXCERPTA_URL: product.url });
  } finally {
    await product.stop();
  }
}

async function main() {
  run("formatting (prettier)", "prettier", ["--check", "--log-level", "warn", "."]);
  run("types (next typegen, tsc)", "next", ["typegen"]);
  run("types (tsc)", "tsc", ["--noEmit", "-p", "."]);
  run("lint (eslint)", "eslint", ["."]);
  run("import rules (dependency-cruiser)", "depcruise", [
    "app",
    "components",
    "lib",
    "scripts",
    "--output-type",
    "err",
  ]);
  run("dead code (knip)", "knip", []);
  run("unit and property tests", "vitest", ["run", "--project", "unit"]);
  run("database tests on the embedded database", "tsx", withDatabase, { DATABASE_URL: "" });
  await runOnPostgres();
  if (browsers) await runJourneys();
  say("everything passed");
}

main().catch((error: unknown) => {
  process.stderr.write(`\nexcerpta: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
