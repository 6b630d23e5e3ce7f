import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startEmbeddedDatabase } from "@/lib/platform/db/embedded-database";
import { isNodeSupported } from "./node-version.mjs";
import { readSecrets } from "./secrets";
import { findFreePort } from "./throwaway-postgres";

/** Runs the launcher until it gives up; its exit code and what it said last. */
function serve(env: Record<string, string>): Promise<{ code: number | null; sentence: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/serve.ts"], {
    env: { ...process.env, DATABASE_URL: "", ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve) => child.once("exit", (code) => resolve({ code, sentence: said.trim() })));
}

const occupy = (port: number): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer().listen(port, "127.0.0.1", () => resolve(server));
  });

describe("starting where it cannot", { timeout: 60_000 }, () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "excerpta-serve-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("names a port that is taken", async () => {
    const port = await findFreePort();
    const server = await occupy(port);
    const { code, sentence } = await serve({ PORT: String(port), EXCERPTA_DATA: folder });
    server.close();
    expect(code).toBe(1);
    expect(sentence).toBe(
      `excerpta: Port ${port} is taken by another program; stop it, or set PORT to another number.`,
    );
  });

  it("refuses a port that is no port", async () => {
    const { code, sentence } = await serve({ PORT: "http", EXCERPTA_DATA: folder });
    expect(code).toBe(1);
    expect(sentence).toContain("PORT is “http”");
  });

  it("says that the database server cannot be reached, without its password", async () => {
    const port = String(await findFreePort());
    const nobody = await findFreePort();
    const DATABASE_URL = `postgresql://me:hunter2@127.0.0.1:${nobody}/study`;
    const { code, sentence } = await serve({ PORT: port, EXCERPTA_DATA: folder, DATABASE_URL });
    expect(code).toBe(1);
    expect(sentence).toMatch(/^excerpta: The database that DATABASE_URL names cannot be reached/);
    expect(sentence.split("\n")).toHaveLength(1);
    expect(sentence).not.toContain("hunter2");
  });

  it("refuses a data folder that another process has open", async () => {
    const first = await startEmbeddedDatabase(folder);
    const { code, sentence } = await serve({ PORT: String(await findFreePort()), EXCERPTA_DATA: folder });
    await first.stop();
    expect(code).toBe(1);
    expect(sentence).toContain("is in use by another running Excerpta");
  });
});

describe("secrets", () => {
  it("are made once, for their owner alone", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "excerpta-secrets-"));
    const first = readSecrets(folder);
    expect(first.session.length).toBeGreaterThanOrEqual(43);
    expect(readSecrets(folder)).toEqual(first);
    expect(statSync(path.join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
    rmSync(folder, { recursive: true });
  });
});

describe("Node", () => {
  it.each([
    ["18.20.4", false],
    ["20.18.3", false],
    ["20.19.0", true],
    ["22.0.0", true],
    ["26.1.0", true],
  ])("%s: %s", (version, supported) => expect(isNodeSupported(version)).toBe(supported));
});
