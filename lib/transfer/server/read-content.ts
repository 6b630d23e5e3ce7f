import "server-only";
import { pixelsPerPointOf } from "@/lib/ingest/image-document";
import { imageHeaderBytes, readImageHeader } from "@/lib/ingest/image-header";
import { database } from "@/lib/platform/db/client";
import { openStoredFile } from "@/lib/platform/files";
import { decodeRuns } from "@/lib/text/page-runs";
import type { DocumentContent, DocumentRow } from "@/lib/transfer/project-rows";

/** A reading of a document, its pages where it was printed, and the scale of a picture. */
export async function readContent(document: DocumentRow, textId: string): Promise<DocumentContent> {
  const { text, pages } = await database().documentText.findUniqueOrThrow({
    where: { id: textId },
    select: { text: true, pages: { orderBy: { index: "asc" } } },
  });
  return {
    text,
    pages: pages.map(({ runs, ...page }) => ({ ...page, runs: decodeRuns(runs, page.start) })),
    pixelsPerPoint: document.mediaType.startsWith("image/") ? await readScale(document.sha256) : null,
  };
}

/** Null where the file is gone or says no size. */
async function readScale(sha256: string): Promise<number | null> {
  const file = await openStoredFile(sha256, { start: 0, end: imageHeaderBytes - 1 });
  if (file === null) return null;
  const pieces: Buffer[] = [];
  for await (const piece of file) pieces.push(piece as Buffer);
  const header = readImageHeader(new Uint8Array(Buffer.concat(pieces)));
  return header && pixelsPerPointOf(header);
}
