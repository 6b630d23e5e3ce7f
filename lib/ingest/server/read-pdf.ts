import type { IngestedPage, IngestOptions, IngestWarning } from "@/lib/ingest/ingested";
import { brokenPdf, tooManyPages } from "@/lib/ingest/ingest-failure";
import { readPdfPages } from "@/lib/ingest/pdf-text";
import { warnOfPages, type PageQuality } from "@/lib/ingest/pdf-warnings";
import type { ReaderContext } from "@/lib/ingest/reader-context";
import type { StructuredText } from "@/lib/ingest/structured-text";
import type { FileProperties } from "@/lib/ingest/suggest-details";
import { metaText, openPdf } from "./pdfium";
import { readPdfPage } from "./read-pdf-page";

export interface ReadPdf extends StructuredText {
  readonly pages: readonly IngestedPage[];
  readonly properties: FileProperties;
  readonly warnings: readonly IngestWarning[];
}

/** Progress is told this many times at most. */
const steps = 100;

/**
 * The text layer of a PDF with the place of every character. Pages without text are kept, and said in the warnings.
 * Throws what is wrong with a file that cannot be opened: a password, damage, a protection, too many pages.
 */
export async function readPdf(
  path: string,
  { limits, onProgress }: ReaderContext,
  options: IngestOptions = {},
): Promise<ReadPdf> {
  const file = await openPdf(path, options.password);
  const count = file.pdfium.FPDF_GetPageCount(file.document);
  if (count === 0) throw brokenPdf();
  if (count > limits.pages) throw tooManyPages(count, limits.pages);
  const pages: PageQuality[] = [];
  const every = Math.ceil(count / steps);
  for (let index = 0; index < count; index += 1) {
    if (index % every === 0) onProgress(index / count, `Reading page ${index + 1} of ${count}`);
    pages.push(readPdfPage(file, index));
  }
  const properties = { title: metaText(file, "Title"), authors: metaText(file, "Author") };
  return { ...readPdfPages(pages), properties, warnings: warnOfPages(pages) };
}
