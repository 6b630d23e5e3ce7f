import "server-only";
import type { DocumentFacts } from "@/lib/documents/document-view";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { countSentences } from "@/lib/text/sentences";
import { readStoredText, storedText } from "@/lib/text/stored-text";

/** What can be counted in a document's text. NOT_FOUND when it is not there. */
export async function getFacts({ projectId }: Member, id: string): Promise<DocumentFacts> {
  const found = await database().documentText.findFirst({
    where: { currentOf: { id, projectId, deletedAt: null } },
    select: storedText,
  });
  if (found === null)
    throw new AppError("NOT_FOUND", "This document is no longer there. Someone may have deleted it.");
  const { text, blocks, language } = readStoredText(found);
  return {
    paragraphs: blocks.filter(({ kind }) => kind === "paragraph").length,
    sentences: countSentences(text, blocks, language),
  };
}
