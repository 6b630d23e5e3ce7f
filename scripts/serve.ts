/** Serves the product: data folder, secrets, database, migrations, build, one printed address. `--dev`: development. */
import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import path from "node:path";
import { backUpNightly } from "./back-up-nightly";
import { build } from "./build";
import { keptBackups } from "./kept-backups";
import { openDatabase } from "./open-database";
import { readSecrets } from "./secrets";

const development = process.argv.includes("--dev");
/** Milliseconds that the web server has to finish what it is at. */
const stopWithin = 5_000;
const say = (sentence: string) => process.stdout.write(`excerpta: ${sentence}\n`);

function readPort(): number {
  const port = Number(process.env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT is “${process.env.PORT}”; give a number from 1 to 65535.`);
  return port;
}

function requireFreePort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        new Error(
          error.code === "EADDRINUSE"
            ? `Port ${port} is taken by another program; stop it, or set PORT to another number.`
            : `Port ${port} cannot be opened (${error.message}); set PORT to another number.`,
        ),
      ),
    );
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/**
 * Milliseconds until the server closes a connection on which nobody asks anything: longer than proxies and programs hold
 * one, as a question sent on a connection that is just being closed is lost.
 */
const idleConnection = 75_000;

function startNext(port: number, host: string, env: Record<string, string>): ChildProcess {
  const next = path.join("node_modules", "next", "dist", "bin", "next");
  const command = development ? ["dev"] : ["start", "--keepAliveTimeout", String(idleConnection)];
  return spawn(process.execPath, [next, ...command, "-p", String(port), "-H", host], {
    stdio: ["ignore", development ? "inherit" : "ignore", "inherit"],
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: "1",
      NODE_ENV: development ? "development" : "production",
      ...env,
    },
  });
}

async function untilAnswering(address: string, server: ChildProcess): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error("The web server stopped; its message is above.");
    const answer = await fetch(`${address}/sign-in`, { redirect: "manual" }).catch(() => null);
    if (answer !== null) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function buildOrStop(database: { stop(): Promise<void> }) {
  try {
    build(say);
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function main() {
  const port = readPort();
  const nights = keptBackups();
  const host = process.env.HOST ?? "127.0.0.1";
  const local = `http://localhost:${port}`;
  const address = process.env.EXCERPTA_URL ?? local;
  const dataFolder = path.resolve(process.env.EXCERPTA_DATA ?? ".data");
  await requireFreePort(port, host);
  const secrets = readSecrets(dataFolder);
  say(
    process.env.DATABASE_URL
      ? "connecting to the PostgreSQL server"
      : `opening the embedded database in ${dataFolder}`,
  );
  const database = await openDatabase(process.env.DATABASE_URL, dataFolder);
  if (!development) await buildOrStop(database);
  const place = { DATABASE_URL: database.url, EXCERPTA_DATA: dataFolder };
  const server = startNext(port, host, {
    ...place,
    NEXTAUTH_SECRET: secrets.session,
    NEXTAUTH_URL: address,
  });
  let stopping = false;
  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    const ended = new Promise((resolve) =>
      server.exitCode === null ? server.once("exit", resolve) : resolve(null),
    );
    server.kill("SIGTERM");
    // Browsers hold connections open; what they have been answered is saved.
    const overdue = setTimeout(() => server.kill("SIGKILL"), stopWithin);
    await ended;
    clearTimeout(overdue);
    await database.stop();
    process.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (!stopping) say("stopping");
      void stop(0);
    });
  }
  server.once("exit", (code) => void stop(code ?? 1));
  await untilAnswering(`http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}`, server);
  backUpNightly(nights, place);
  say(`ready at ${address}   (Ctrl-C stops it)`);
}

main().catch((error: unknown) => {
  process.stderr.write(`\nexcerpta: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
