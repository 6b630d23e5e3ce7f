import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const sources = [
  "app",
  "components",
  "lib",
  "prisma/seed",
  "proxy.ts",
  "next.config.js",
  "tsconfig.json",
  "package-lock.json",
];
const stamp = path.join(".next", "excerpta-sources");

function listFiles(place: string): string[] {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => listFiles(path.join(place, name)));
}

/** A hash over every file that goes into the build. */
function fingerprint(): string {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(listFiles)) hash.update(file).update("\0").update(readFileSync(file));
  return hash.digest("hex");
}

/** Builds the product unless the present build was made from these very sources. */
export function build(say: (sentence: string) => void): void {
  const print = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === print) return;
  say("building, once (a minute or two)");
  const next = path.join("node_modules", "next", "dist", "bin", "next");
  const { status } = spawnSync(process.execPath, [next, "build"], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
  });
  if (status !== 0) throw new Error("The build failed; its message is above.");
  writeFileSync(stamp, print);
}
