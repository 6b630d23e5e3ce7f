import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { crc32, inflateRawSync } from "node:zlib";
import iconv from "iconv-lite";
import { isDense, reasonToLeaveOut } from "@/lib/ingest/archive-entry";
import { archiveTooLarge, brokenArchive } from "@/lib/ingest/ingest-failure";
import type { ReaderContext } from "@/lib/ingest/reader-context";
import { packedBytes, readZipDirectory, type ZipEntry } from "@/lib/ingest/zip-directory";

/** The most an archive may hold: entries, and bytes of all that is taken out. */
const maxEntries = 2_000;
const maxBytes = 200 * 1024 * 1024;

interface UnpackInput {
  /** Of the archive. */
  readonly path: string;
  /** An empty folder that the files are written into, under names of their own. */
  readonly folder: string;
}

interface UnpackedFile {
  /** In the archive, with `/` between folders. */
  readonly name: string;
  readonly path: string;
  readonly byteSize: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

export interface Unpacked {
  readonly files: readonly UnpackedFile[];
  readonly leftOut: readonly { readonly path: string; readonly reason: string }[];
}

/**
 * Takes the files out of a zip archive. What it says of itself is checked first and what comes out is counted. Throws
 * TOO_COMPLEX for an archive past the limits, ARCHIVE_BROKEN for one that cannot be read.
 */
export async function unpackArchive(
  { path: archive, folder }: UnpackInput,
  { limits, onProgress }: ReaderContext,
): Promise<Unpacked> {
  const bytes = readFileSync(archive);
  const entries = readZipDirectory(bytes, maxEntries + 1);
  if (entries === null) throw brokenArchive();
  const declared = entries.reduce((sum, { size }) => sum + size, 0);
  if (entries.length > maxEntries || declared > maxBytes || entries.some(isDense)) throw archiveTooLarge();
  const files: UnpackedFile[] = [];
  const leftOut: { path: string; reason: string }[] = [];
  let left = maxBytes;
  for (const [index, entry] of entries.entries()) {
    onProgress(index / entries.length, "Unpacking the archive");
    const name = nameOf(entry);
    if (name.endsWith("/")) continue;
    const reason = reasonToLeaveOut(name, entry, limits.bytes);
    const content = reason === null ? inflate(bytes, entry, left) : null;
    if (content === null) {
      leftOut.push({ path: name, reason: reason ?? "it is damaged." });
      continue;
    }
    left -= content.length;
    const target = path.join(folder, String(index));
    writeFileSync(target, content, { mode: 0o600 });
    const sha256 = createHash("sha256").update(content).digest("hex");
    files.push({ name, path: target, byteSize: content.length, sha256 });
  }
  return { files, leftOut };
}

/** Names without the mark of UTF-8 are often UTF-8 all the same; else they are the old code page of DOS. */
function nameOf({ name }: ZipEntry): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(name).replaceAll("\\", "/");
  } catch {
    return iconv.decode(Buffer.from(name), "cp437").replaceAll("\\", "/");
  }
}

/** An entry's content; null when it is damaged. Throws TOO_COMPLEX when more comes out than is `left`. */
function inflate(bytes: Uint8Array, entry: ZipEntry, left: number): Buffer | null {
  const packed = packedBytes(bytes, entry);
  if (packed === null) return null;
  try {
    const content =
      entry.method === 0 ? Buffer.from(packed) : inflateRawSync(packed, { maxOutputLength: left });
    return crc32(content) === entry.crc ? content : null;
  } catch (error) {
    if ((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE") throw archiveTooLarge();
    return null;
  }
}
