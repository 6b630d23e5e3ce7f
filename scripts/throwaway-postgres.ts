import { spawnSync } from "node:child_process";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** A TCP port of this machine that nobody listens on now. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("No port.")),
      );
    });
  });
}

/** PostgreSQL refuses to run as root; then its programs run as Debian's `postgres`. */
function asServerUser(program: string, args: string[]) {
  const root = process.getuid?.() === 0;
  const [command, all] = root ? ["runuser", ["-u", "postgres", "--", program, ...args]] : [program, args];
  const { status, stderr } = spawnSync(command, all, {
    encoding: "utf8",
    cwd: tmpdir(),
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (status !== 0) throw new Error(`${path.basename(program)} failed: ${stderr.trim()}`);
}

/** A PostgreSQL server with an empty database, for tests: `stop` ends it and removes every trace. */
export async function startThrowawayPostgres(binaries: string): Promise<{ url: string; stop(): void }> {
  const folder = mkdtempSync(path.join(tmpdir(), "excerpta-postgres-"));
  if (process.getuid?.() === 0) {
    const id = (flag: string) =>
      Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout.trim());
    chownSync(folder, id("-u"), id("-g"));
  }
  const data = path.join(folder, "data");
  const port = await findFreePort();
  asServerUser(path.join(binaries, "initdb"), [
    "-D",
    data,
    "-U",
    "postgres",
    "--auth=trust",
    "-E",
    "UTF8",
    "--no-sync",
  ]);
  const options = `-c fsync=off -c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories=${folder}`;
  asServerUser(path.join(binaries, "pg_ctl"), [
    "-D",
    data,
    "-w",
    "-l",
    path.join(folder, "log"),
    "-o",
    options,
    "start",
  ]);
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    stop() {
      asServerUser(path.join(binaries, "pg_ctl"), ["-D", data, "-m", "immediate", "stop"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
