import "server-only";
import { type PassageDraft, type PassageProblem, draftPassage } from "@/lib/coding/draft-passage";
import { type RegionProblem, draftRegion } from "@/lib/coding/draft-region";
import type { PlaceInput } from "@/lib/coding/schema";
import type { Transaction } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { type Change, created } from "@/lib/shared/change";
import { type ReadText, readStoredText, storedText } from "@/lib/text/stored-text";

const sentences: Record<PassageProblem | RegionProblem, string> = {
  "no-ranges": "No text was selected. Select a passage first.",
  "outside-text": "The selection reaches outside the document's text. Select it again.",
  "inside-character": "The selection begins or ends inside a character. Select it again.",
  blank: "Only white space is selected. Select some words.",
  "outside-page": "The rectangle reaches outside its page. Draw it again.",
  "too-small": "The rectangle is too small to be seen. Draw a larger one.",
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

/** The passage of a place, and the change that makes it where there is none yet (under the id given). */
export async function placePassage(
  tx: Transaction,
  document: DocumentText,
  place: PlaceInput,
  newId: string,
): Promise<{ passageId: string; changes: Change[] }> {
  const { documentId, textId } = document;
  const draft = await draftPlace(tx, document, place);
  const standing = await tx.passage.findFirst({
    where: { textId, ranges: { equals: draft.ranges }, region: { equals: draft.region } },
    select: { id: true },
  });
  if (standing !== null) return { passageId: standing.id, changes: [] };
  if ((await tx.passage.count({ where: { id: newId } })) > 0) {
    throw new AppError("CONFLICT", "Another passage has this id already. Ask again with a new one.");
  }
  return { passageId: newId, changes: [created("passage", newId, { documentId, textId, ...draft })] };
}

/**
 * The passages of several places of words, in their order, with the changes that make those there are not yet. Asks the
 * database as often for a thousand places as for one.
 */
export async function placePassages(
  tx: Transaction,
  { documentId, textId, text, blocks }: DocumentText,
  places: readonly PlaceInput["ranges"][],
): Promise<{ passageIds: string[]; changes: Change[] }> {
  const pages = await tx.documentPage.findMany({
    where: { textId },
    orderBy: { index: "asc" },
    select: pageFields,
  });
  const drafts = places.map((ranges) => {
    const [from, to] = [Math.min(...ranges.flat()), Math.max(...ranges.flat())];
    const around = pages.filter(({ start, end }) => start < to && end > from);
    const draft = draftPassage(text, blocks, ranges, around);
    if (!draft.ok) throw new AppError("BAD_REQUEST", sentences[draft.error]);
    return draft.value;
  });
  const standing = await tx.passage.findMany({
    where: { textId, start: { in: drafts.map(({ start }) => start) }, region: { isEmpty: true } },
    select: { id: true, ranges: true },
  });
  const ids = new Map(standing.map(({ id, ranges }) => [ranges.join(), id]));
  const changes: Change[] = [];
  const passageIds = drafts.map((draft) => {
    const key = draft.ranges.join();
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = crypto.randomUUID();
    ids.set(key, id);
    changes.push(created("passage", id, { documentId, textId, ...draft }));
    return id;
  });
  return { passageIds, changes };
}

const pageFields = { index: true, label: true, start: true, end: true, width: true, height: true } as const;

async function draftPlace(
  tx: Transaction,
  { textId, text, blocks }: DocumentText,
  { ranges, region }: PlaceInput,
): Promise<PassageDraft> {
  if (region === undefined) {
    const [from, to] = [Math.min(...ranges.flat()), Math.max(...ranges.flat())];
    const around =
      ranges.length === 0
        ? []
        : await tx.documentPage.findMany({
            where: { textId, start: { lt: to }, end: { gt: from } },
            orderBy: { index: "asc" },
            select: pageFields,
          });
    const draft = draftPassage(text, blocks, ranges, around);
    if (!draft.ok) throw new AppError("BAD_REQUEST", sentences[draft.error]);
    return draft.value;
  }
  if (ranges.length > 0)
    throw new AppError("BAD_REQUEST", "A passage is words or a rectangle. Give only one of the two.");
  const page = await tx.documentPage.findUnique({
    where: { textId_index: { textId, index: region.page } },
    select: pageFields,
  });
  if (page === null) throw new AppError("BAD_REQUEST", "This document has no such page. Reload it.");
  const draft = draftRegion(page, region);
  if (!draft.ok) throw new AppError("BAD_REQUEST", sentences[draft.error]);
  return draft.value;
}
