import "server-only";
import type { KeepPositionInput } from "@/lib/documents/schema";
import { database } from "@/lib/platform/db/client";
import { carryPlaceTo } from "./carry-place-to";
import type { Member } from "@/lib/projects/server/access";

/**
 * Where the member was last in a document: an offset in its present text, or null. What was kept for another reading of it
 * is carried over, once: to the words that were at the top, or about to where they stood.
 */
export async function findReadingPosition(
  { userId, projectId }: Member,
  documentId: string,
): Promise<number | null> {
  const kept = await database().readingPosition.findFirst({
    where: { userId, documentId, document: { projectId, deletedAt: null } },
    select: { offset: true, textId: true, document: { select: { textId: true } } },
  });
  if (kept === null) return null;
  const { offset, textId, document } = kept;
  if (document.textId === null || document.textId === textId) return offset;
  const place = await carryPlaceTo(document.textId, textId, { start: offset, end: offset });
  if (place === null) return null;
  const data = { textId: document.textId, offset: place.range.start };
  await database().readingPosition.updateMany({ where: { userId, documentId, textId }, data });
  return data.offset;
}

/** Keeps where the member is in a document; nothing happens where its text is another one by now, or shorter. */
export async function keepReadingPosition(
  { userId, projectId }: Member,
  { id: documentId, textId, offset }: Omit<KeepPositionInput, "projectId">,
): Promise<void> {
  const document = await database().document.findFirst({
    where: { id: documentId, projectId, textId, deletedAt: null, length: { gte: offset } },
    select: { id: true },
  });
  if (document === null) return;
  await database().readingPosition.upsert({
    where: { userId_documentId: { userId, documentId } },
    create: { userId, documentId, textId, offset },
    update: { textId, offset },
  });
}
