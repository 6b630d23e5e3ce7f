import type { ExcerptsFile } from "@/lib/incoming/excerpts-file";
import type { ReaderContext } from "@/lib/ingest/reader-context";
import { readSheets } from "./read-sheets";

/** A file of coded excerpts: a table (CSV, XLSX), or annotations as JSON. Throws IngestFailure. */
export async function readExcerpts(
  { path }: { readonly path: string },
  { limits, onProgress }: ReaderContext,
): Promise<ExcerptsFile> {
  onProgress(0, "Reading the file");
  return { kind: "table", workbook: await readSheets(path, {}, limits) };
}
