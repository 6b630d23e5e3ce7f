import "server-only";
import { type PassageDraft, type PassageProblem, draftPassage } from "@/lib/coding/draft-passage";
import { type RegionProblem, draftRegion } from "@/lib/coding/draft-region";
import type { PlaceInput } from "@/lib/coding/schema";
import type { Transaction } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { AppError } from "@/lib/shared/app-error";
import { type Change, created } from "@/lib/shared/change";
import { type ReadText, readStoredText } from "@/lib/text/stored-text";
import { type KeptText, readKeptText } from "./kept-texts";

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
  readonly pages: KeptText["pages"];
  /** New passages get an id of the server's: whether the caller's was kept would tell if someone coded there. */
  readonly blind: boolean;
}

/** The text of a document of the member's project. Throws NOT_FOUND when it is not there. */
export async function getText(tx: Transaction, member: Member, documentId: string): Promise<DocumentText> {
  // A row's xmin is the number of the transaction that wrote it last.
  const rows = await tx.$queryRaw<FoundText[]>`
    SELECT t."id" AS "textId", t.xmin::text AS "version", d."language", d."corrections"
    FROM "Document" d JOIN "DocumentText" t ON t."id" = d."textId"
    WHERE d."id" = ${documentId} AND d."projectId" = ${member.projectId} AND d."deletedAt" IS NULL`;
  const found = rows[0];
  if (found === undefined)
    throw new AppError("NOT_FOUND", "This document is no longer there. Go back to the documents.");
  const { textId, version, ...currentOf } = found;
  const { blind } = await getSight(member, tx);
  const { text, blocks, pages } = await readKeptText(tx, textId, version);
  return { documentId, textId, pages, blind, ...readStoredText({ text, blocks, currentOf }) };
}

interface FoundText {
  readonly textId: string;
  readonly version: string;
  readonly language: string;
  readonly corrections: unknown;
}

/** The passage of a place, and the change that makes it where there is none yet (under the id given). */
export async function placePassage(
  tx: Transaction,
  document: DocumentText,
  place: PlaceInput,
  wishedId: string,
): Promise<{ passageId: string; changes: Change[] }> {
  const { documentId, textId, blind } = document;
  const newId = blind ? crypto.randomUUID() : wishedId;
  const draft = draftPlace(document, place);
  const { ranges, region } = draft;
  // The passage of this place, and whatever has the id that one to be made would get.
  const found = await tx.passage.findMany({
    where: { OR: [{ textId, ranges: { equals: ranges }, region: { equals: region } }, { id: newId }] },
    select: { id: true, textId: true, ranges: true, region: true },
  });
  const wanted = JSON.stringify([textId, ranges, region]);
  const standing = found.find((each) => JSON.stringify([each.textId, each.ranges, each.region]) === wanted);
  if (standing !== undefined) return { passageId: standing.id, changes: [] };
  if (found.length > 0)
    throw new AppError("CONFLICT", "Another passage has this id already. Ask again with a new one.");
  return { passageId: newId, changes: [created("passage", newId, { documentId, textId, ...draft })] };
}

/**
 * The passages of several places of words, in their order, with the changes that make those there are not yet. Asks the
 * database as often for a thousand places as for one.
 */
export async function placePassages(
  tx: Transaction,
  document: DocumentText,
  places: readonly PlaceInput["ranges"][],
): Promise<{ passageIds: string[]; changes: Change[] }> {
  const { documentId, textId } = document;
  const drafts = places.map((ranges) => draftWords(document, ranges));
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

function draftWords({ text, blocks, pages }: DocumentText, ranges: PlaceInput["ranges"]): PassageDraft {
  const [from, to] = [Math.min(...ranges.flat()), Math.max(...ranges.flat())];
  const around = pages.filter(({ start, end }) => start < to && end > from);
  const draft = draftPassage(text, blocks, ranges, around);
  if (!draft.ok) throw new AppError("BAD_REQUEST", sentences[draft.error]);
  return draft.value;
}

function draftPlace(document: DocumentText, { ranges, region }: PlaceInput): PassageDraft {
  if (region === undefined) return draftWords(document, ranges);
  if (ranges.length > 0)
    throw new AppError("BAD_REQUEST", "A passage is words or a rectangle. Give only one of the two.");
  const page = document.pages.find(({ index }) => index === region.page);
  if (page === undefined) throw new AppError("BAD_REQUEST", "This document has no such page. Reload it.");
  const draft = draftRegion(page, region);
  if (!draft.ok) throw new AppError("BAD_REQUEST", sentences[draft.error]);
  return draft.value;
}
