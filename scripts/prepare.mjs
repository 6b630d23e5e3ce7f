// What must be true before any TypeScript of ours can run: Node new enough, packages installed, Prisma client made.
// Plain JavaScript without imports from node_modules, since there may be none yet.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { isNodeSupported } from "./node-version.mjs";

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Ends the process with one sentence. */
export function stop(sentence) {
  process.stderr.write(`\nexcerpta: ${sentence}\n`);
  process.exit(1);
}

export function say(sentence) {
  process.stdout.write(`excerpta: ${sentence}\n`);
}

function requireNode() {
  if (!isNodeSupported(process.versions.node))
    stop(`Node ${process.versions.node} is too old; install Node 20.19 or newer from https://nodejs.org.`);
}

const fingerprint = (...files) =>
  files
    .reduce((hash, file) => hash.update(readFileSync(path.join(root, file))), createHash("sha256"))
    .digest("hex");

const stampFile = (stamp) => path.join(root, "node_modules", ".excerpta", stamp);

/** Runs `work` unless the stamp says it was done for this fingerprint. */
function once(stamp, print, work) {
  const file = stampFile(stamp);
  if (existsSync(file) && readFileSync(file, "utf8") === print) return;
  work();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, print);
}

function run(command, args, failure, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
  });
  if (status !== 0) stop(failure);
}

/** Makes the checkout ready to run; quick when nothing changed. */
export function prepare() {
  requireNode();
  once("installed", fingerprint("package-lock.json", "package.json"), () => {
    say("installing packages (npm ci), once");
    // No package's own script runs: every binary we use is shipped inside its package.
    run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], "npm ci failed; its message is above.");
  });
  // The generated client lies outside node_modules; without it the stamp says nothing.
  if (!existsSync(path.join(root, "lib/platform/db/generated/client.ts")))
    rmSync(stampFile("generated"), { force: true });
  once("generated", fingerprint("prisma/schema.prisma", "package-lock.json"), () => {
    say("generating the database client (prisma generate)");
    // Generating needs no schema engine but looks for one; any file that exists spares the download.
    run(
      process.execPath,
      [path.join("node_modules", "prisma", "build", "index.js"), "generate"],
      "prisma generate failed; its message is above.",
      {
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      },
    );
  });
}

/**
 * Runs one of our TypeScript scripts in this terminal and ends with its exit code. `conditions`: "react-server" for one
 * that takes modules which only a server may.
 */
export function runScript(script, args, conditions = []) {
  const given = conditions.map((condition) => `--conditions=${condition}`);
  const result = spawnSync(
    process.execPath,
    [...given, "--import", "tsx", path.join("scripts", script), ...args],
    { cwd: root, stdio: "inherit" },
  );
  process.exit(result.status ?? 1);
}
