import { z } from "zod";
import type { Ingested } from "@/lib/ingest/ingested";
import type { Block } from "@/lib/text/block";

/** What the product reads in a PDF of the sample, kept beside it so that opening the sample need not read it again. */
export const pdfReading = z.object({
  text: z.string(),
  blocks: z.custom<readonly Block[]>((value) => Array.isArray(value)),
  language: z.string(),
  extraction: z.object({ engine: z.string(), version: z.string() }),
  pages: z.array(
    z.object({
      label: z.string(),
      width: z.number(),
      height: z.number(),
      start: z.int(),
      end: z.int(),
      /** Base64 of `encodeRuns`. */
      runs: z.base64(),
    }),
  ),
});

type PdfReading = z.infer<typeof pdfReading>;

/** A reading as it is kept. */
export const keepReading = ({ text, blocks, language, extraction, pages }: Ingested): PdfReading => ({
  text,
  blocks,
  language,
  extraction: { engine: extraction.engine, version: extraction.version },
  pages: pages.map((page) => ({ ...page, runs: Buffer.from(page.runs).toString("base64") })),
});
