import "server-only";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { type ReadText, readStoredText, storedText } from "@/lib/text/stored-text";

interface ReadingDocument {
  readonly id: string;
  readonly title: string;
}

/** A document as the reader shows it, among the others of its project. */
export interface ReadingView extends ReadText {
  readonly document: ReadingDocument & { readonly authors: string; readonly year: number | null };
  /** Every document of the project, itself included, in the order they were added. */
  readonly documents: readonly ReadingDocument[];
}

/** A document of the member's project to be read, or null when it is not there. */
export async function findReading(member: Member, documentId: string): Promise<ReadingView | null> {
  const live = { projectId: member.projectId, deletedAt: null };
  const [found, documents] = await Promise.all([
    database().document.findFirst({
      where: { ...live, id: documentId },
      select: {
        id: true,
        title: true,
        authors: true,
        year: true,
        text: { select: storedText },
      },
    }),
    database().document.findMany({
      where: live,
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { id: true, title: true },
    }),
  ]);
  if (found === null || found.text === null) return null;
  const { text, ...document } = found;
  return { document, ...readStoredText(text), documents };
}
