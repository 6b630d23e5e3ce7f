import type { Ingested } from "@/lib/ingest/ingested";
import { BLOCKS_VERSION } from "@/lib/text/derive-blocks";

/** A reading as the row of a document's text is created, pages included. */
export const textRow = (id: string, { text, blocks, extraction, form, pages }: Ingested) => ({
  id,
  text,
  blocks: blocks as object[],
  blocksVersion: BLOCKS_VERSION,
  extraction: { ...extraction, form, warnings: extraction.warnings as object[] },
  pages: {
    createMany: { data: pages.map((page, index) => ({ ...page, index, runs: Buffer.from(page.runs) })) },
  },
});
