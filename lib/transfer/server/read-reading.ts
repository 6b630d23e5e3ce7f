import "server-only";
import { database } from "@/lib/platform/db/client";
import type { PrintedPage } from "@/lib/exchange/coded/list-pdf-marks";
import { decodeRuns } from "@/lib/text/page-runs";
import { readStoredText, storedText } from "@/lib/text/stored-text";
import type { DocumentReading } from "@/lib/transfer/to-coded-document";

/** A document's present text with its blocks as people corrected them, its language and its pages. */
export async function readReading(documentId: string): Promise<DocumentReading> {
  const { pages, ...stored } = await database().documentText.findFirstOrThrow({
    where: { currentOf: { id: documentId } },
    select: {
      ...storedText,
      pages: {
        orderBy: { index: "asc" },
        select: { index: true, label: true, width: true, height: true, start: true, end: true },
      },
    },
  });
  return { ...readStoredText(stored), pages };
}

/** The pages that a document's present text is printed on, with the places of its characters; none for one without pages. */
export async function readPrintedPages(documentId: string): Promise<PrintedPage[]> {
  const pages = await database().documentPage.findMany({
    where: { text: { currentOf: { id: documentId } } },
    orderBy: { index: "asc" },
  });
  return pages.map(({ runs, ...page }) => ({ ...page, runs: decodeRuns(runs, page.start) }));
}
