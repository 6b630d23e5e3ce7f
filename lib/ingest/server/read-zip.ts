import { readFileSync } from "node:fs";
import { Unzip, UnzipInflate, unzipSync } from "fflate";
import { brokenOffice, tooComplex } from "@/lib/ingest/ingest-failure";

const maxEntries = 2_000;
/** Bytes, over all entries. */
const maxInflated = 200 * 1024 * 1024;
/** Entries over 10 MB must not be compressed further than this: real text is not. */
const maxRatio = 200;
const ratioFrom = 10 * 1024 * 1024;

/**
 * Looks at an office file's table of contents before anything is unpacked. Throws TOO_COMPLEX for a file made to fill
 * the memory, OFFICE_BROKEN for one that is no zip archive or names entries outside itself.
 */
function checkZip(bytes: Uint8Array): void {
  let entries = 0;
  let inflated = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        entries += 1;
        inflated += originalSize;
        if (name.startsWith("/") || name.split(/[\\/]/).includes("..")) throw brokenOffice();
        const dense = originalSize > ratioFrom && originalSize > maxRatio * Math.max(1, size);
        if (entries > maxEntries || inflated > maxInflated || dense) throw tooComplex();
        return false;
      },
    });
  } catch (error) {
    throw error instanceof Error && error.name === "IngestFailure" ? error : brokenOffice();
  }
}

/**
 * Unpacks an archive piece by piece and counts what really comes out, since a table of contents can lie. Gives the
 * XML parts by name; throws TOO_COMPLEX past the limit, OFFICE_BROKEN for a broken archive.
 */
export function readXmlParts(path: string): Map<string, string> {
  const bytes = readFileSync(path);
  checkZip(bytes);
  const parts = new Map<string, string>();
  let inflated = 0;
  const unzip = new Unzip((file) => {
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, final) => {
      if (error) throw brokenOffice();
      inflated += chunk.length;
      if (inflated > maxInflated) throw tooComplex();
      const wanted = /\.(?:xml|rels)$/i.test(file.name);
      if (wanted) chunks.push(chunk);
      if (final && wanted) parts.set(file.name, Buffer.concat(chunks).toString("utf8"));
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
