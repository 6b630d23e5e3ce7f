import type { ReaderContext } from "@/lib/ingest/reader-context";
import type { Workbook } from "@/lib/ingest/sheet";
import { readSheets } from "./read-sheets";

/** The sheets of a file of tables, as they are shown. Throws IngestFailure. */
export async function readTables(
  { path }: { readonly path: string },
  { limits, onProgress }: ReaderContext,
): Promise<Workbook> {
  onProgress(0, "Reading the table");
  return readSheets(path, {}, limits);
}
