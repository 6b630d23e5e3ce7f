import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

const servers = "/usr/lib/postgresql";

function installWithApt(packageName: string): boolean {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return false;
  const apt = (...args: string[]) =>
    spawnSync("apt-get", args, {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }).status === 0;
  return apt("update", "-qq") && apt("install", "-y", "-qq", packageName);
}

/** The folder of initdb and pg_ctl, newest first, or null. */
function findPostgresBinaries(): string | null {
  const configured = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" }).stdout?.trim() ?? "";
  const debian = existsSync(servers)
    ? readdirSync(servers)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => path.join(servers, version, "bin"))
    : [];
  return (
    [...debian, configured].find((folder) => folder !== "" && existsSync(path.join(folder, "initdb"))) ?? null
  );
}

/** PostgreSQL's own programs; installed by apt-get where that is possible. Throws a sentence that says what to do. */
export function requirePostgres(): string {
  const found = findPostgresBinaries() ?? (installWithApt("postgresql") ? findPostgresBinaries() : null);
  if (found === null)
    throw new Error(
      "PostgreSQL's initdb is missing; install PostgreSQL (Debian: apt-get install postgresql).",
    );
  return found;
}

/** Debian's browsers, by the names of their packages; the first draws no window, which saves a fifth of the time. */
const browsers = ["chromium-headless-shell", "chromium"];

/** The program of a browser of Debian's that is installed, or undefined. */
export const debianChromium = (): string | undefined =>
  browsers.map((name) => path.join("/usr/bin", name)).find((file) => existsSync(file));

/** A browser for the journeys: one of Debian's, else Playwright's own. Throws a sentence that says what to do. */
export function requireChromium(): void {
  if (debianChromium() !== undefined || browsers.some(installWithApt)) return;
  const own = spawnSync(path.join("node_modules", ".bin", "playwright"), ["install", "chromium"], {
    stdio: "inherit",
  });
  if (own.status !== 0)
    throw new Error("No browser; install chromium, or run: npx playwright install chromium.");
}
