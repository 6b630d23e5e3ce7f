import "server-only";
import type { CarryPlaceInput } from "@/lib/documents/schema";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { type CarriedPlace, carryPlace } from "@/lib/text/carry-place";

/** Where a place of one reading of a document is in another; null where a reading is gone or has no words. */
export async function carryPlaceTo(
  textId: string,
  fromTextId: string,
  place: { readonly start: number; readonly end: number },
): Promise<CarriedPlace | null> {
  const texts = await database().documentText.findMany({
    where: { id: { in: [textId, fromTextId] } },
    select: { id: true, text: true },
  });
  const [before, after] = [fromTextId, textId].map((id) => texts.find((text) => text.id === id)?.text);
  return before === undefined || after === undefined ? null : carryPlace(before, after, place);
}

/** Where a place of another reading of the member's document is; null where there is no such reading of it. */
export async function findCarriedPlace(
  { projectId }: Member,
  { id, textId, mark, start, end }: Omit<CarryPlaceInput, "projectId">,
): Promise<CarriedPlace | null> {
  const texts = await database().documentText.findMany({
    where: {
      documentId: id,
      document: { projectId, deletedAt: null },
      OR: [{ id: textId }, { id: { endsWith: mark } }],
    },
    select: { id: true },
  });
  const from = texts.find((text) => text.id !== textId && text.id.endsWith(mark));
  const isThere = texts.some((text) => text.id === textId);
  return from === undefined || !isThere ? null : carryPlaceTo(textId, from.id, { start, end });
}
