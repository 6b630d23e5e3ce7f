import "server-only";
import { database } from "@/lib/platform/db/client";
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
