import type { Range } from "@/lib/shared/offset";
import { createTextFinder } from "@/lib/text/find-text";
import { hitContext } from "@/lib/text/hit-context";
import { createNearFinder } from "@/lib/text/near-quotes";
import { placeOf } from "@/lib/text/place";
import { normaliseRanges } from "@/lib/text/ranges";
import { openQuotes } from "@/lib/text/anchor-quote";
import type { OffsetUnit, Pairs, SoughtDocument } from "./anchor";
import type { PlaceView } from "./incoming-view";
import { fits, listPoints, placeGiven, toPairs } from "./offset-unit";

/** Places that are shown; who sees more than so many looks for more words. */
const mostShown = 20;

/** What is looked for: words, and the place that a file tells by numbers; "" and [] for what it does not. */
export interface Candidate {
  readonly words: string;
  readonly ranges: Pairs;
  readonly unit: OffsetUnit;
}

/**
 * The places that an excerpt can mean, for a person to choose from: those of its words; and last, in a single document, the one that
 * the file's numbers tell, where no words stand there already.
 */
export function findCandidates(
  documents: readonly SoughtDocument[],
  { words, ranges, unit }: Candidate,
): Omit<PlaceView, "title" | "textId">[] {
  const found = words.trim() === "" ? [] : findWords(documents, words);
  const [only, other] = documents;
  if (only === undefined || other !== undefined) return found;
  const given = placeGiven({ ranges }, only.text, listPoints(only.text), unit);
  if (given === null || unit === "other") return found;
  const told = normaliseRanges(
    only.text,
    given.map(([start, end]) => ({ start, end })),
  );
  if (told.length === 0 || found.some((each) => each.ranges.join() === toPairs(told).join())) return found;
  return [...found, show(only, told, words.trim() !== "" && !fits(words, only, given))];
}

/**
 * Places where words stand: as they are, else in other spellings, else nearly. Documents in the
 * order given, places in that of the text; the likest first where they stand only nearly.
 */
function findWords(
  documents: readonly SoughtDocument[],
  words: string,
): Omit<PlaceView, "title" | "textId">[] {
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
): Omit<PlaceView, "title" | "textId"> => ({
  documentId: id,
  place: placeOf(ranges, blocks, pages),
  ...hitContext(text, blocks, ranges),
  ranges: toPairs(ranges),
  near,
});
