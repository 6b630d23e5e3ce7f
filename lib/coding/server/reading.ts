import "server-only";
import type { Recording } from "@/lib/documents/recording";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import type { Page } from "@/lib/text/page";
import { type ReadText, readStoredText, storedText } from "@/lib/text/stored-text";

interface ReadingDocument {
  readonly id: string;
  readonly title: string;
}

/** A document as the reader shows it, among the others of its project. */
export interface ReadingView extends ReadText {
  readonly document: ReadingDocument & {
    readonly authors: string;
    readonly year: number | null;
    readonly mediaType: string;
    readonly recording: Recording | null;
  };
  readonly textId: string;
  /** Pages that can be shown as printed, in order; none for a document that has none. */
  readonly pages: readonly Page[];
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
        mediaType: true,
        recording: true,
        text: {
          select: {
            id: true,
            ...storedText,
            pages: {
              orderBy: { index: "asc" },
              select: { index: true, label: true, width: true, height: true, start: true, end: true },
            },
          },
        },
      },
    }),
    database().document.findMany({
      where: live,
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: { id: true, title: true },
    }),
  ]);
  if (found === null || found.text === null) return null;
  const { text, ...rest } = found;
  const document = { ...rest, recording: rest.recording as Recording | null };
  const { id: textId, pages } = text;
  return { document, textId, ...readStoredText(text), pages, documents };
}
