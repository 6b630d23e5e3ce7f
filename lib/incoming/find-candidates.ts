import type { Range } from "@/lib/shared/offset";
import { createTextFinder } from "@/lib/text/find-text";
import { hitContext } from "@/lib/text/hit-context";
import { createNearFinder } from "@/lib/text/near-quotes";
import { placeOf } from "@/lib/text/place";
import { openQuotes } from "@/lib/text/anchor-quote";
import { type SoughtDocument } from "./anchor";
import type { PlaceView } from "./incoming-view";
import { toPairs } from "./offset-unit";

/** Places that are shown; who sees more than so many looks for more words. */
const mostShown = 20;

/**
 * Places where words stand, for a person to choose from: as they are, else in other spellings, else nearly. Documents in the
 * order given, places in that of the text; the likest first where they stand only nearly.
 */
export function findCandidates(
  documents: readonly SoughtDocument[],
  words: string,
): Omit<PlaceView, "title">[] {
  const exact = documents.flatMap((document) =>
    openQuotes(document.text, document.blocks)
      .list(words, mostShown)
      .map((range) => show(document, [range], false)),
  );
  if (exact.length > 0) return exact.slice(0, mostShown);
  const spelt = documents.flatMap((document) =>
    createTextFinder(document.text, document.blocks)
      .find(words)
      .slice(0, mostShown)
      .map((hit) => show(document, hit, false)),
  );
  if (spelt.length > 0) return spelt.slice(0, mostShown);
  return createNearFinder(documents)
    .find(words)
    .map(({ text, range }) => show(documents[text]!, [range], true));
}

const show = (
  { id, text, blocks, pages }: SoughtDocument,
  ranges: readonly Range[],
  near: boolean,
): Omit<PlaceView, "title"> => ({
  documentId: id,
  place: placeOf(ranges, blocks, pages),
  ...hitContext(text, blocks, ranges),
  ranges: toPairs(ranges),
  near,
});
