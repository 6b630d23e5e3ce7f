import "server-only";
import type { KeepPositionInput } from "@/lib/documents/schema";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";

/**
 * Where the member was last in a document: an offset in its present text, or null. What was kept for an older reading is
 * dropped: its offsets count in another text.
 */
export async function findReadingPosition(
  { userId, projectId }: Member,
  documentId: string,
): Promise<number | null> {
  const kept = await database().readingPosition.findFirst({
    where: {
      userId,
      documentId,
      document: { projectId, deletedAt: null },
      text: { currentOf: { id: documentId } },
    },
    select: { offset: true },
  });
  return kept?.offset ?? null;
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
