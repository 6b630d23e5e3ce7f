import { readFileSync } from "node:fs";
import { Unzip, UnzipInflate, unzipSync } from "fflate";
import { BrokenPart } from "@/lib/ingest/broken-part";
import { IngestFailure, tooComplex } from "@/lib/ingest/ingest-failure";

const maxEntries = 2_000;
/** Bytes, over all entries. */
const maxInflated = 200 * 1024 * 1024;
/** Entries over 10 MB must not be compressed further than this: real text is not. */
const maxRatio = 200;
const ratioFrom = 10 * 1024 * 1024;

/**
 * Unpacks the entries of an archive whose names are `wanted`. Its table of contents is read first; then what really
 * comes out is counted piece by piece, since a table of contents can lie. Throws TOO_COMPLEX for a file made to fill
 * the memory, BrokenPart for one that is no zip archive or names entries outside itself.
 */
export function readZip(path: string, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const bytes = readFileSync(path);
  checkContents(bytes);
  try {
    return inflate(bytes, wanted);
  } catch (error) {
    throw asBroken(error);
  }
}

function checkContents(bytes: Uint8Array): void {
  let entries = 0;
  let inflated = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        entries += 1;
        inflated += originalSize;
        if (name.startsWith("/") || name.split(/[\\/]/).includes("..")) throw new BrokenPart("foreign name");
        const dense = originalSize > ratioFrom && originalSize > maxRatio * Math.max(1, size);
        if (entries > maxEntries || inflated > maxInflated || dense) throw tooComplex();
        return false;
      },
    });
  } catch (error) {
    throw asBroken(error);
  }
}

function inflate(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  let entries = 0;
  let inflated = 0;
  const unzip = new Unzip((file) => {
    entries += 1;
    if (entries > maxEntries) throw tooComplex();
    // Entries that are not started are passed over without being inflated.
    if (!wanted(file.name)) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, final) => {
      if (error) throw new BrokenPart(error.message);
      inflated += chunk.length;
      if (inflated > maxInflated) throw tooComplex();
      chunks.push(chunk);
      if (final) parts.set(file.name, Buffer.concat(chunks));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const step = 64 * 1024;
  for (let at = 0; at < bytes.length; at += step) {
    unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  }
  return parts;
}

/** The archive library throws errors of its own, and of JavaScript's for offsets that lead nowhere. */
const asBroken = (error: unknown): Error =>
  error instanceof IngestFailure || error instanceof BrokenPart ? error : new BrokenPart(String(error));

/** An XML part as text: UTF-8, or UTF-16 by its mark; undefined for a part the archive lacks. */
export function xmlPart(parts: ReadonlyMap<string, Uint8Array>, name: string): string | undefined {
  const bytes = parts.get(name);
  if (bytes === undefined) return undefined;
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff;
  const encoding = typeof marked === "string" ? marked : marked ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}
