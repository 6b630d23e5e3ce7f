import "server-only";
import { createHash } from "node:crypto";
import { createWriteStream, mkdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { configuredLimits } from "@/lib/ingest/configured-limits";
import { tooLarge } from "@/lib/ingest/ingest-failure";
import { dataFolder } from "@/lib/platform/files";
import { AppError } from "@/lib/shared/app-error";

/** A file that has arrived, still under a name of its own. */
export interface Received {
  readonly path: string;
  readonly byteSize: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/**
 * Writes the body of an upload to a temporary file, hands it to `work`, and removes it afterwards whatever happened.
 * Bytes are counted as they come: past `limit` the upload ends with PAYLOAD_TOO_LARGE, whatever its headers said.
 */
export async function receiveUpload<T>(
  request: Request,
  work: (received: Received) => Promise<T>,
  limit = configuredLimits(process.env).bytes,
): Promise<T> {
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > limit) throw new AppError("PAYLOAD_TOO_LARGE", tooLarge(announced, limit).message);
  const folder = path.join(dataFolder(), "incoming");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, crypto.randomUUID());
  try {
    return await work({ path: file, ...(await writeBody(request, file, limit)) });
  } finally {
    await rm(file, { force: true });
  }
}

async function writeBody(
  request: Request,
  file: string,
  limit: number,
): Promise<{ byteSize: number; sha256: string }> {
  if (request.body === null)
    throw new AppError("BAD_REQUEST", "No file arrived. Choose it again and upload it.");
  const hash = createHash("sha256");
  let byteSize = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      byteSize += chunk.length;
      hash.update(chunk);
      if (byteSize > limit) done(new AppError("PAYLOAD_TOO_LARGE", tooLarge(byteSize, limit).message));
      else done(null, chunk);
    },
  });
  try {
    await pipeline(
      Readable.fromWeb(request.body as ReadableStream),
      count,
      createWriteStream(file, { mode: 0o600 }),
    );
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError(
      "BAD_REQUEST",
      "The upload was cut off before the whole file had arrived. Upload it again.",
    );
  }
  return { byteSize, sha256: hash.digest("hex") };
}
