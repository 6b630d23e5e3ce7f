import "server-only";
import { placesLimit } from "@/lib/coding/limits";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import type { StretchedPlaces } from "@/lib/text/stretched-places";
import { applyCodeInDocuments } from "./apply-to-places";

/** What would be coded, and how much can be in one step. */
export const previewPlaces = ({ places, inDocuments, samples }: StretchedPlaces) => ({
  ...{ places, documents: inDocuments, samples, most: placesLimit },
});

/**
 * Applies a code to all places that were found, in one event. `seen`: how many the caller saw in the preview. CONFLICT where
 * they are others by now, or too many.
 */
export async function codeStretched(
  member: Member,
  { codeId, places: seen }: { readonly codeId: string; readonly places: number },
  { places, documents }: StretchedPlaces,
) {
  if (places !== seen)
    throw new AppError(
      "CONFLICT",
      "What is found has changed since you saw what would be coded. Look at it again.",
    );
  if (places > placesLimit)
    throw new AppError(
      "CONFLICT",
      `These are ${places.toLocaleString("en-US")} places; at most ${placesLimit.toLocaleString("en-US")} are coded at once. Ask for fewer.`,
    );
  return applyCodeInDocuments(member, { codeId, documents });
}
