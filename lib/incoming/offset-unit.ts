import type { CountedIn } from "@/lib/exchange/incoming-excerpt";
import { excerptText } from "@/lib/text/excerpt-text";
import { normaliseRanges } from "@/lib/text/ranges";
import type { OffsetUnit, Pairs, Sought, SoughtDocument } from "./anchor";
import { betweenParts } from "./find-parts";

/** White space counts as one blank, and none at the ends. */
export const collapse = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Where each code point of a text begins, in UTF-16 units, and its end; null where the two count alike. */
export function listPoints(text: string): Uint32Array | null {
  if (!/[\ud800-\udbff][\udc00-\udfff]/.test(text)) return null;
  const starts = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) {
    starts[count] = at;
    count += 1;
  }
  starts[count] = text.length;
  return starts.slice(0, count + 1);
}

/** The places an excerpt's file gives, in UTF-16 units of the text; null where it gives none, or one outside of the text. */
export function placeGiven(
  { ranges }: Pick<Sought, "ranges">,
  text: string,
  points: Uint32Array | null,
  unit: OffsetUnit,
): Pairs | null {
  const byPoints = unit === "codePoint" && points !== null;
  const given = ranges.map(([start, end]) =>
    byPoints ? ([points[start] ?? -1, points[end] ?? -1] as const) : ([start, end] as const),
  );
  const isInside = given.every(([from, to]) => from >= 0 && to > from && to <= text.length);
  return given.length > 0 && isInside ? given : null;
}

/** Whether the words of an excerpt stand at a place, as the text has them or shows them; white space counts as one blank. */
export function fits(quote: string, { text, blocks }: SoughtDocument, place: Pairs | null): boolean {
  if (place === null) return false;
  const words = collapse(quote);
  const written = place.map(([start, end]) => collapse(text.slice(start, end))).join(betweenParts);
  if (written === words) return true;
  const ranges = normaliseRanges(
    text,
    place.map(([start, end]) => ({ start, end })),
  );
  return excerptText(text, ranges, blocks) === words;
}

/** Whether a place begins and ends as the words do; between their parts other words may stand. */
function bounds(quote: string, document: SoughtDocument, place: Pairs | null): boolean {
  const parts = quote.split(betweenParts);
  if (parts.length === 1 || place?.length !== 1) return fits(quote, document, place);
  const words = collapse(document.text.slice(...place[0]!));
  return words.startsWith(collapse(parts[0]!)) && words.endsWith(collapse(parts.at(-1)!));
}

/** How many excerpts are tried. */
const tried = 500;

/**
 * How a file counts: the unit in which more of its places have the words that it gives with them. Where both do alike, or
 * no words are given, it is what the file's kind says (`countedIn`), else UTF-16, else "unknown"; "other" where fewer than half of
 * the places fit in either.
 */
export function tellUnit(
  excerpts: readonly Sought[],
  documents: ReadonlyMap<string, SoughtDocument>,
  pointsOf: (document: SoughtDocument) => Uint32Array | null,
  countedIn: CountedIn | null,
): OffsetUnit {
  let [asked, units, points] = [0, 0, 0];
  for (const excerpt of excerpts) {
    const { quote } = excerpt;
    const document = documents.get(excerpt.documentId ?? "");
    if (document === undefined || excerpt.ranges.length === 0 || quote === "") continue;
    const { text } = document;
    asked += 1;
    if (bounds(quote, document, placeGiven(excerpt, text, null, "utf16"))) units += 1;
    if (bounds(quote, document, placeGiven(excerpt, text, pointsOf(document), "codePoint"))) points += 1;
    if (asked === tried) break;
  }
  if (asked === 0) return countedIn ?? "unknown";
  if (Math.max(units, points) * 2 < asked) return "other";
  if (points === units) return countedIn ?? "utf16";
  return points > units ? "codePoint" : "utf16";
}

/** Pairs as half-open ranges are told. */
export const toPairs = (ranges: readonly { readonly start: number; readonly end: number }[]): Pairs =>
  ranges.map(({ start, end }) => [start, end] as const);
