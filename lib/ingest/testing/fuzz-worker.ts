import { IngestFailure } from "@/lib/ingest/ingest-failure";
import { defaultLimits } from "@/lib/ingest/ingested";
import { blockProblems } from "@/lib/text/testing/block-problems";
import { readFile } from "@/lib/ingest/server/read-file";
import { readSheets } from "@/lib/ingest/server/read-sheets";

/** What became of a file; `unexpected` is an exception that is no sentence for people. */
export type FuzzOutcome =
  | { readonly kind: "read" | "refused" }
  | { readonly kind: "unexpected"; readonly cause: string }
  | { readonly kind: "wrong"; readonly problems: readonly string[] };

export interface FuzzOrder {
  readonly path: string;
  readonly fileName: string;
}

/** Reads one file after another, in one process, as its parent sends them. */
process.on("message", (order: FuzzOrder) => {
  void readOne(order).then((outcome) => process.send?.(outcome));
});

async function readOne({ path, fileName }: FuzzOrder): Promise<FuzzOutcome> {
  try {
    if (/\.(?:csv|xlsx)$/.test(fileName)) {
      await readSheets(path, {}, defaultLimits);
      return { kind: "read" };
    }
    const context = { limits: defaultLimits, onProgress: () => undefined };
    const { text, blocks, pages } = await readFile(
      { path, fileName, options: { articleOnly: fileName.endsWith(".html") } },
      context,
    );
    const problems = blockProblems(text, blocks);
    if (!text.isWellFormed()) problems.push("half a character");
    for (const page of pages)
      if (page.start > page.end || page.end > text.length) problems.push("page outside");
    return problems.length === 0 ? { kind: "read" } : { kind: "wrong", problems: problems.slice(0, 5) };
  } catch (error) {
    if (error instanceof IngestFailure) return { kind: "refused" };
    return {
      kind: "unexpected",
      cause: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}
