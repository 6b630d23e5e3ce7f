import "server-only";
import path from "node:path";
import type { Ingested, IngestError, IngestOptions } from "@/lib/ingest/ingested";
import type { Result } from "@/lib/shared/result";
import { runReader } from "./run-reader";

/** A file on this machine, as the person named it, and what they decided about its reading. */
interface FileToRead {
  readonly path: string;
  readonly fileName: string;
  readonly options?: IngestOptions;
}

/** Reads a file into canonical text, blocks and pages in a process of its own; see `runReader`. */
export function ingestFile(
  { path: file, fileName, options }: FileToRead,
  running: Parameters<typeof runReader>[2] = {},
): Promise<Result<Ingested, IngestError>> {
  const input = { path: path.resolve(file), fileName, ...(options && { options }) };
  return runReader("document", input, running);
}
