import "server-only";
import { pagesAtOnce } from "@/lib/documents/run-frames";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";

/** Where the characters of some pages in a row stand (`encodeRuns`), from page `from`; null for an unknown text. */
export async function findRuns(
  { projectId }: Member,
  documentId: string,
  textId: string,
  from: number,
): Promise<Uint8Array[] | null> {
  const text = await database().documentText.findFirst({
    where: { id: textId, documentId, document: { projectId, deletedAt: null } },
    select: {
      pages: {
        where: { index: { gte: from, lt: from + pagesAtOnce } },
        orderBy: { index: "asc" },
        select: { runs: true },
      },
    },
  });
  return text && text.pages.map(({ runs }) => runs);
}

/** What the reader itself may show of an original; all else is only ever saved. */
const shown = new Set(["application/pdf", "image/png", "image/jpeg", "image/webp", "image/gif", "image/bmp"]);

/** The file that a document's pages are painted from; null where it has none that may be shown. */
export async function findPrinted({ projectId }: Member, documentId: string) {
  const document = await database().document.findFirst({
    where: { id: documentId, projectId, deletedAt: null, pageCount: { gt: 0 } },
    select: { mediaType: true, sha256: true, byteSize: true },
  });
  return document && shown.has(document.mediaType) ? document : null;
}
