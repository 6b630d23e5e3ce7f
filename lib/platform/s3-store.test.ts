import { createHash, createHmac } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeS3Store, s3SettingsOf } from "./s3-store";

const keys = { region: "eu-test-1", accessKey: "key", secretKey: "a secret" };
const folder = mkdtempSync(path.join(tmpdir(), "excerpta-s3-"));
const stored = new Map<string, Buffer>();
const hash = (content: string | Buffer) => createHash("sha256").update(content).digest("hex");
const hmac = (key: string | Buffer, words: string) => createHmac("sha256", key).update(words).digest();

/** The signature as "Signature Version 4" of the AWS General Reference has it, made anew from the request. */
function signatureOf(request: IncomingMessage): { given: string; right: string } {
  const [, scope = "", names = "", given = ""] =
    /Credential=key\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]+)/.exec(
      request.headers.authorization ?? "",
    ) ?? [];
  const headers = names.split(";").map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const canonical = [
    request.method,
    request.url,
    "",
    headers.join(""),
    names,
    request.headers["x-amz-content-sha256"],
  ].join("\n");
  const date = String(request.headers["x-amz-date"]);
  const toSign = ["AWS4-HMAC-SHA256", date, scope, hash(canonical)].join("\n");
  const key = ["eu-test-1", "s3", "aws4_request"].reduce(
    (made, part) => hmac(made, part),
    hmac(`AWS4${keys.secretKey}`, date.slice(0, 8)),
  );
  return { given, right: hmac(key, toSign).toString("hex") };
}

/** As much of S3 as is used: refuses wrong signatures and content that is not what was signed. */
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const { given, right } = signatureOf(request);
    const end = (status: number, body?: Buffer) => response.writeHead(status).end(body);
    if (given !== right) return end(403);
    const name = request.url ?? "";
    const content = stored.get(name);
    if (request.method === "PUT") {
      const body = Buffer.concat(chunks);
      if (hash(body) !== request.headers["x-amz-content-sha256"]) return end(400);
      stored.set(name, body);
      return end(200);
    }
    if (request.method === "DELETE") return (stored.delete(name), end(204));
    if (content === undefined) return end(404);
    const [, from, to] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? "") ?? [];
    return from === undefined ? end(200, content) : end(206, content.subarray(Number(from), Number(to) + 1));
  });
});
let endpoint = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const storeWith = (more = {}) => makeS3Store({ ...keys, endpoint, bucket: "studies", ...more }, folder);
function write(content: string) {
  const file = path.join(folder, crypto.randomUUID());
  writeFileSync(file, content);
  return file;
}
async function read(stream: AsyncIterable<unknown> | null): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream ?? []) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

describe("makeS3Store", () => {
  it("keeps, gives whole or in part, lends as a file, and forgets", async () => {
    const store = storeWith();
    const sha256 = hash("Words of a study.");
    expect(await store.has(sha256)).toBe(false);
    expect(await store.open(sha256)).toBeNull();
    const file = write("Words of a study.");
    await store.put(file, sha256);
    expect(existsSync(file)).toBe(false);
    expect([...stored.keys()]).toEqual([`/studies/files/${sha256.slice(0, 2)}/${sha256}`]);
    expect(await read(await store.open(sha256))).toBe("Words of a study.");
    expect(await read(await store.open(sha256, { start: 6, end: 7 }))).toBe("of");
    let lent = "";
    const text = await store.withPath(sha256, async (at) => readFileSync((lent = at), "utf8"));
    expect(text).toBe("Words of a study.");
    expect(existsSync(lent)).toBe(false);
    await store.remove(sha256);
    await store.remove(sha256);
    expect(await store.has(sha256)).toBe(false);
    await expect(store.withPath(sha256, async () => null)).rejects.toThrow("not in the store");
  });

  it("is refused for content that is not what was signed, and with a wrong key", async () => {
    await expect(storeWith().put(write("Other words."), hash("Words."))).rejects.toThrow("400");
    expect(stored.size).toBe(0);
    await expect(storeWith({ secretKey: "another" }).has(hash("Words."))).rejects.toThrow("403");
  });
});

describe("s3SettingsOf", () => {
  const whole = {
    EXCERPTA_S3_ENDPOINT: "https://s3.example.org",
    EXCERPTA_S3_BUCKET: "studies",
    EXCERPTA_S3_ACCESS_KEY: "key",
    EXCERPTA_S3_SECRET_KEY: "secret",
  };
  it("takes all or nothing", () => {
    expect(s3SettingsOf({})).toBeNull();
    expect(s3SettingsOf(whole)).toMatchObject({ bucket: "studies", region: "us-east-1" });
    expect(() => s3SettingsOf({ ...whole, EXCERPTA_S3_SECRET_KEY: "" })).toThrow("belong together");
    expect(() => s3SettingsOf({ ...whole, EXCERPTA_S3_ENDPOINT: "nowhere" })).toThrow("belong together");
  });
});
