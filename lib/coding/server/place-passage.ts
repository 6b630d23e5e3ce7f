import "server-only";
import { type PassageProblem, draftPassage } from "@/lib/coding/draft-passage";
import type { Transaction } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { type Change, created } from "@/lib/shared/change";
import { type ReadText, readStoredText, storedText } from "@/lib/text/stored-text";

const sentences: Record<PassageProblem, string> = {
  "no-ranges": "No text was selected. Select a passage first.",
  "outside-text": "The selection reaches outside the document's text. Select it again.",
  "inside-character": "The selection begins or ends inside a character. Select it again.",
  blank: "Only white space is selected. Select some words.",
};

export interface DocumentText extends ReadText {
  readonly documentId: string;
  readonly textId: string;
}

/** The text of a document of the member's project. Throws NOT_FOUND when it is not there. */
export async function getText(tx: Transaction, member: Member, documentId: string): Promise<DocumentText> {
  const found = await tx.documentText.findFirst({
    where: { currentOf: { id: documentId, projectId: member.projectId, deletedAt: null } },
    select: { id: true, ...storedText },
  });
  if (found === null)
    throw new AppError("NOT_FOUND", "This document is no longer there. Go back to the documents.");
  return { documentId, textId: found.id, ...readStoredText(found) };
}

/** The passage of some ranges, and the change that makes it where there is none yet (under the id given). */
export async function placePassage(
  tx: Transaction,
  document: DocumentText,
  pairs: readonly (readonly [number, number])[],
  newId: string,
): Promise<{ passageId: string; changes: Change[] }> {
  const { documentId, textId, text, blocks } = document;
  const draft = draftPassage(text, blocks, pairs);
  if (!draft.ok) throw new AppError("BAD_REQUEST", sentences[draft.error]);
  const standing = await tx.passage.findFirst({
    where: { textId, ranges: { equals: draft.value.ranges }, region: { isEmpty: true } },
    select: { id: true },
  });
  if (standing !== null) return { passageId: standing.id, changes: [] };
  if ((await tx.passage.count({ where: { id: newId } })) > 0) {
    throw new AppError("CONFLICT", "Another passage has this id already. Ask again with a new one.");
  }
  return { passageId: newId, changes: [created("passage", newId, { documentId, textId, ...draft.value })] };
}
