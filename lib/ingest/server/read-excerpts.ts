import { closeSync, openSync, readSync, statSync } from "node:fs";
import { parseAnnotations } from "@/lib/exchange/web-annotation/parse-annotations";
import type { ExcerptsFile } from "@/lib/incoming/excerpts-file";
import { IngestFailure, tooLarge } from "@/lib/ingest/ingest-failure";
import type { ReaderContext } from "@/lib/ingest/reader-context";
import { readSheets } from "./read-sheets";
import { readText } from "./read-text";

/** A file of coded excerpts: a table (CSV, XLSX), or annotations as JSON, told by its first letter. Throws IngestFailure. */
export async function readExcerpts(
  { path }: { readonly path: string },
  { limits, onProgress }: ReaderContext,
): Promise<ExcerptsFile> {
  onProgress(0, "Reading the file");
  const { size } = statSync(path);
  if (size > limits.bytes) throw tooLarge(size, limits.bytes);
  if (!looksLikeJson(path)) return { kind: "table", workbook: await readSheets(path, {}, limits) };
  const parsed = parseAnnotations(readText(path).text);
  if (!parsed.ok) throw new IngestFailure("WRONG_TYPE", parsed.error);
  return { kind: "excerpts", ...parsed.value };
}

/** Whether a file begins as a list or an object of JSON does. */
function looksLikeJson(path: string): boolean {
  const start = Buffer.alloc(64);
  const file = openSync(path, "r");
  try {
    const read = readSync(file, start, 0, start.length, 0);
    return /^\ufeff?\s*[[{]/.test(start.toString("utf8", 0, read));
  } finally {
    closeSync(file);
  }
}
