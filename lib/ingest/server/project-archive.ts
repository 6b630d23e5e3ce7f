import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync, writeSync } from "node:fs";
import { createReadStream } from "node:fs";
import { crc32, createInflateRaw } from "node:zlib";
import { isDense } from "@/lib/ingest/archive-entry";
import { brokenProject, tooComplex } from "@/lib/ingest/ingest-failure";
import { mostProjectBytes, mostProjectEntries } from "@/lib/ingest/project-limits";
import type { TakenOut } from "@/lib/ingest/project-reading";
import { findZipDirectory, readZipDirectory, type ZipEntry, zipTail } from "@/lib/ingest/zip-directory";

export interface ProjectArchive {
  /** Names of files, with `/` between folders, in the order of the table of contents. */
  readonly names: readonly string[];
  /** Bytes that the table of contents gives a file. */
  sizeOf(name: string): number;
  /** Writes a file's content to `target`. Throws IngestFailure where it is damaged or larger than was said. */
  takeOut(name: string, target: string): Promise<TakenOut>;
}

const damaged = () =>
  brokenProject("The project file is damaged: not all of it can be unpacked. Export the project again.");

/**
 * Opens the archive of a project without reading it whole. Throws IngestFailure with a sentence: for what is no whole
 * archive, holds names that lead out of it, one name twice or locked files, or says that it unpacks to more than the
 * limits.
 */
export function openProjectArchive(path: string): ProjectArchive {
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  for (const entry of readEntries(path)) {
    const name = new TextDecoder("utf-8").decode(entry.name).normalize("NFC").replaceAll("\\", "/");
    total += entry.size;
    if (total > mostProjectBytes || isDense(entry)) throw tooLarge();
    if (name.startsWith("/") || /^[a-z]:/i.test(name) || name.split("/").includes(".."))
      throw brokenProject(
        "The project file holds a file whose name leads out of it, which no program writes. Nothing of it was taken. Export the project again.",
      );
    if (entry.isEncrypted)
      throw brokenProject("The project file is locked with a password. Export the project without one.");
    if (entry.method !== 0 && entry.method !== 8)
      throw brokenProject(
        "The project file is packed in a way that cannot be unpacked here. Export the project again.",
      );
    if (name.endsWith("/")) continue;
    if (entries.has(name))
      throw brokenProject(
        `The project file holds “${name.slice(0, 100)}” twice, so it does not say which of the two counts. Export the project again.`,
      );
    entries.set(name, entry);
  }
  return {
    names: [...entries.keys()],
    sizeOf: (name) => entries.get(name)?.size ?? 0,
    async takeOut(name, target) {
      const entry = entries.get(name);
      if (entry === undefined) throw damaged();
      return takeOut(path, entry, target);
    },
  };
}

const tooLarge = () =>
  brokenProject(
    "The project file unpacks to more than 4 GB, or to more than 200 times its own size, so nothing of it was taken. Leave sound and film out when you export the project.",
  );

function readEntries(path: string): ZipEntry[] {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    const tail = readAt(file, Math.max(0, size - zipTail), Math.min(size, zipTail));
    const begin = findZipDirectory(tail);
    if (begin === null || begin >= size) throw damaged();
    // A table of 20,000 entries takes a few megabytes; one that is longer is not read.
    if (size - begin > 64 * 1024 * 1024) throw tooComplex();
    const entries = readZipDirectory(readAt(file, begin, size - begin), mostProjectEntries + 1, begin);
    if (entries === null) throw damaged();
    if (entries.length > mostProjectEntries) throw tooComplex();
    return entries;
  } finally {
    closeSync(file);
  }
}

function readAt(file: number, position: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  const read = readSync(file, bytes, 0, length, position);
  return bytes.subarray(0, read);
}

/** Piece by piece: neither the packed nor the unpacked content is ever in memory whole. */
async function takeOut(path: string, entry: ZipEntry, target: string): Promise<TakenOut> {
  const start = contentStart(path, entry);
  const hash = createHash("sha256");
  const output = openSync(target, "w", 0o600);
  let [byteSize, crc] = [0, 0];
  try {
    if (entry.packed > 0) {
      const packed = createReadStream(path, { start, end: start + entry.packed - 1 });
      const content = entry.method === 0 ? packed : packed.pipe(createInflateRaw());
      packed.on("error", (error) => content.destroy(error));
      for await (const chunk of content as AsyncIterable<Buffer>) {
        byteSize += chunk.length;
        if (byteSize > entry.size) throw damaged();
        hash.update(chunk);
        crc = crc32(chunk, crc);
        writeSync(output, chunk);
      }
      packed.destroy();
    }
  } catch {
    throw damaged();
  } finally {
    closeSync(output);
  }
  if (byteSize !== entry.size || crc !== entry.crc) throw damaged();
  return { path: target, byteSize, sha256: hash.digest("hex") };
}

const headerMark = 0x04034b50;

function contentStart(path: string, { offset, packed }: ZipEntry): number {
  const file = openSync(path, "r");
  try {
    const header = readAt(file, offset, 30);
    if (header.length < 30) throw damaged();
    const view = new DataView(header.buffer);
    if (view.getUint32(0, true) !== headerMark) throw damaged();
    const start = offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
    if (start + packed > fstatSync(file).size) throw damaged();
    return start;
  } finally {
    closeSync(file);
  }
}
