import "server-only";
import { database } from "@/lib/platform/db/client";
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
