import "server-only";
import { AwsClient } from "aws4fetch";
import { createWriteStream, openAsBlob } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import type { FileStore } from "./file-store";

/** Where an S3-compatible store is, and who asks. */
export interface S3Settings {
  /** "https://s3.example.org"; the bucket is the first part of the path. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

/**
 * Keeps files in an S3-compatible store, under their SHA-256, which is signed with each request that brings content: the
 * store refuses what does not have it. `temporaryFolder` holds files while they are read.
 */
export function makeS3Store(settings: S3Settings, temporaryFolder: string): FileStore {
  const { endpoint, bucket, region, accessKey, secretKey } = settings;
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    region,
    service: "s3",
  });
  const addressOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("Not a SHA-256.");
    return `${endpoint.replace(/\/$/, "")}/${bucket}/files/${sha256.slice(0, 2)}/${sha256}`;
  };
  /** The answer, or null when the store does not have the file; any other refusal is thrown. */
  const ask = async (sha256: string, init: RequestInit): Promise<Response | null> => {
    const response = await client.fetch(addressOf(sha256), init);
    if (response.ok) return response;
    await response.body?.cancel();
    if (response.status === 404) return null;
    throw new Error(`The file store answered ${response.status} to ${init.method ?? "GET"}.`);
  };
  const has = async (sha256: string) => (await ask(sha256, { method: "HEAD" })) !== null;
  const open = async (sha256: string, range?: { start: number; end: number }): Promise<Readable | null> => {
    const headers = range && { Range: `bytes=${range.start}-${range.end}` };
    const response = await ask(sha256, { method: "GET", ...(headers && { headers }) });
    return response?.body ? Readable.fromWeb(response.body as ReadableStream) : null;
  };
  return {
    has,
    open,
    async put(temporaryPath, sha256) {
      if (!(await has(sha256))) {
        // A blob of the file is read as it is sent.
        const body = await openAsBlob(temporaryPath);
        const headers = { "X-Amz-Content-Sha256": sha256, "Content-Length": String(body.size) };
        const stored = await ask(sha256, { method: "PUT", headers, body });
        if (stored === null) throw new Error(`The file store has no bucket “${bucket}”.`);
      }
      await rm(temporaryPath, { force: true });
    },
    async remove(sha256) {
      await ask(sha256, { method: "DELETE" });
    },
    async withPath(sha256, work) {
      const stream = await open(sha256);
      if (stream === null) throw new Error("The file is not in the store.");
      await mkdir(temporaryFolder, { recursive: true, mode: 0o700 });
      const file = path.join(temporaryFolder, crypto.randomUUID());
      try {
        await pipeline(stream, createWriteStream(file, { mode: 0o600 }));
        return await work(file);
      } finally {
        await rm(file, { force: true });
      }
    },
  };
}

/**
 * The store that the environment names; null when it names none. Throws when it names one by half, since files would
 * else be kept where nobody looks for them.
 */
export function s3SettingsOf(env: Readonly<Record<string, string | undefined>>): S3Settings | null {
  const read = (name: string) => env[`EXCERPTA_S3_${name}`] ?? "";
  const settings = {
    endpoint: read("ENDPOINT"),
    bucket: read("BUCKET"),
    region: read("REGION") || "us-east-1",
    accessKey: read("ACCESS_KEY"),
    secretKey: read("SECRET_KEY"),
  };
  const { endpoint, bucket, accessKey, secretKey } = settings;
  const needed = [endpoint, bucket, accessKey, secretKey];
  if (needed.every((value) => value === "")) return null;
  if (needed.some((value) => value === "") || !URL.canParse(endpoint))
    throw new Error(
      "EXCERPTA_S3_ENDPOINT, EXCERPTA_S3_BUCKET, EXCERPTA_S3_ACCESS_KEY and EXCERPTA_S3_SECRET_KEY belong together; set all four, or none.",
    );
  return settings;
}
