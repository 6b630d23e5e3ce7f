/** Runs every check and says which; ends at the first that fails. */
import { spawn } from "node:child_process";
import path from "node:path";
import { requireChromium, requirePostgres } from "./debian-tools";
import { startProduct } from "./start-product";
import { startThrowawayPostgres } from "./throwaway-postgres";

const browsers = !process.argv.includes("--no-browser");
const say = (sentence: string) => process.stdout.write(`\nexcerpta: ${sentence}\n`);

/** A command of the project's own packages; `name` is what is said of it. */
interface Check {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Record<string, string>;
}

const check = (name: string, command: string, args: string[], env?: Record<string, string>): Check => ({
  name,
  command,
  args,
  env,
});

/**
 * Runs a check to its end; rejects where it fails. Where others run beside it (`signal` ends it with them), what it
 * prints is held back and shown in one piece.
 */
async function run({ name, command, args, env }: Check, signal?: AbortSignal): Promise<void> {
  say(name);
  const started = Date.now();
  const child = spawn(path.join("node_modules", ".bin", command), args, {
    stdio: signal ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
    signal,
  });
  const printed: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => printed.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => printed.push(chunk));
  const failed = await new Promise((resolve) => {
    child.once("error", resolve);
    child.once("close", (code) => resolve(code !== 0));
  });
  if (signal?.aborted) return;
  process.stdout.write(Buffer.concat(printed));
  if (failed) throw new Error(`${name}: failed.`);
  process.stdout.write(`excerpta: ${name}: passed in ${Math.round((Date.now() - started) / 1000)} s\n`);
}

/** Runs lanes of checks beside each other, each lane in its order; the first failure ends them all. */
async function runLanes(lanes: readonly (readonly Check[])[]): Promise<void> {
  const others = new AbortController();
  await Promise.all(
    lanes.map(async (lane) => {
      for (const each of lane) if (!others.signal.aborted) await run(each, others.signal);
    }),
  ).finally(() => others.abort());
}

const onDatabase = (name: string, url: string): Check =>
  check(
    `database tests on ${name}`,
    "tsx",
    ["scripts/with-database.ts", "vitest", "run", "--project", "database"],
    { DATABASE_URL: url },
  );

async function runOnDatabases() {
  const postgres = await startThrowawayPostgres(requirePostgres());
  try {
    await runLanes([[onDatabase("the embedded database", "")], [onDatabase("PostgreSQL", postgres.url)]]);
  } finally {
    postgres.stop();
  }
}

async function runJourneys() {
  requireChromium();
  say("starting the product on an empty data folder");
  const product = await startProduct();
  try {
    await run(check("journeys in a browser", "playwright", ["test"], { EXCERPTA_URL: product.url }));
  } finally {
    await product.stop();
  }
}

async function main() {
  // The types of routes are made first: two of the checks read them.
  await run(check("types of routes (next typegen)", "next", ["typegen"]));
  await runLanes([
    [check("lint (eslint)", "eslint", ["."])],
    [
      check("formatting (prettier)", "prettier", ["--check", "--log-level", "warn", "."]),
      check("types (tsc)", "tsc", ["--noEmit", "-p", "."]),
      check("import rules (dependency-cruiser)", "depcruise", [
        ...["app", "components", "lib", "scripts"],
        ...["--output-type", "err"],
      ]),
      check("dead code (knip)", "knip", []),
    ],
  ]);
  await run(check("unit and property tests", "vitest", ["run", "--project", "unit"]));
  await runOnDatabases();
  if (browsers) await runJourneys();
  say("everything passed");
}

main().catch((error: unknown) => {
  process.stderr.write(`\nexcerpta: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
