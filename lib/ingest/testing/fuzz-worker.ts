import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { IngestFailure } from "@/lib/ingest/ingest-failure";
import { defaultLimits } from "@/lib/ingest/ingested";
import type { ReaderContext } from "@/lib/ingest/reader-context";
import { blockProblems } from "@/lib/text/testing/block-problems";
import { readFile } from "@/lib/ingest/server/read-file";
import { readReferences } from "@/lib/ingest/server/read-references";
import { readSheets } from "@/lib/ingest/server/read-sheets";
import { unpackArchive } from "@/lib/ingest/server/unpack-archive";

/** What became of a file; `unexpected` is an exception that is no sentence for people. */
export type FuzzOutcome =
  | { readonly kind: "read" }
  | { readonly kind: "refused"; readonly code: string }
  | { readonly kind: "unexpected"; readonly cause: string }
  | { readonly kind: "wrong"; readonly problems: readonly string[] };

export interface FuzzOrder {
  readonly path: string;
  readonly fileName: string;
}

const context: ReaderContext = { limits: defaultLimits, onProgress: () => undefined };

/** Reads one file after another, in one process, as its parent sends them. */
process.on("message", (order: FuzzOrder) => {
  void readOne(order).then((outcome) => process.send?.(outcome));
});

async function readOne(order: FuzzOrder): Promise<FuzzOutcome> {
  try {
    const problems = await readBy(order);
    return problems.length === 0 ? { kind: "read" } : { kind: "wrong", problems: problems.slice(0, 5) };
  } catch (error) {
    if (error instanceof IngestFailure) return { kind: "refused", code: error.code };
    return {
      kind: "unexpected",
      cause: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

/** Reads a file by the task that its kind is for; gives what is wrong with what was read. */
async function readBy({ path: file, fileName }: FuzzOrder): Promise<string[]> {
  if (/\.(?:csv|xlsx)$/.test(fileName)) await readSheets(file, {}, defaultLimits);
  else if (/\.(?:ris|bib|json)$/.test(fileName)) await readReferences({ path: file }, context);
  else if (fileName.endsWith(".zip")) await unpack(file);
  else return readDocument(file, fileName);
  return [];
}

async function readDocument(file: string, fileName: string): Promise<string[]> {
  const options = { articleOnly: fileName.endsWith(".html") };
  const { text, blocks, pages } = await readFile({ path: file, fileName, options }, context);
  const problems = blockProblems(text, blocks);
  if (!text.isWellFormed()) problems.push("half a character");
  for (const page of pages)
    if (page.start > page.end || page.end > text.length) problems.push("page outside");
  return problems;
}

async function unpack(file: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "excerpta-unpacked-"));
  try {
    await unpackArchive({ path: file, folder }, context);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
