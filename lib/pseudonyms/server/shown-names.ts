import "server-only";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { readStoredText, storedText } from "@/lib/text/stored-text";
import { replaceInReading } from "../replace-in-reading";
import { makeReplacer } from "../replace-names";
import type { DocumentNames } from "../shown-name";
import { getNames } from "./queries";

/**
 * Where the project's names stand in a document's text, and what stands for them: null where it has no list. As of what is exported,
 * one is not told the list, only what of it stands here. NOT_FOUND where the document's text is another one by now.
 */
export async function findDocumentNames(
  member: Member,
  documentId: string,
  textId: string,
): Promise<DocumentNames | null> {
  const { names } = await getNames(member);
  if (names.length === 0) return null;
  const live = { projectId: member.projectId, deletedAt: null };
  const [found, documents] = await Promise.all([
    database().documentText.findFirst({
      where: { id: textId, currentOf: { ...live, id: documentId } },
      select: storedText,
    }),
    database().document.findMany({ where: live, select: { id: true, title: true, authors: true } }),
  ]);
  const authors = documents.find(({ id }) => id === documentId)?.authors;
  if (found === null || authors === undefined)
    throw new AppError("NOT_FOUND", "This text is no longer there. Reload the page.");
  const replace = makeReplacer(names);
  const { reading, swaps } = replaceInReading({ ...readStoredText(found), pages: [] }, replace);
  return {
    names: swaps.map(({ start, end, newStart, newEnd }) => ({
      ...{ start, end },
      shown: reading.text.slice(newStart, newEnd),
    })),
    authors: replace(authors).text,
    titles: Object.fromEntries(documents.map(({ id, title }) => [id, replace(title).text])),
  };
}
