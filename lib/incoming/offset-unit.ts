import { betweenParts } from "./find-parts";
import type { OffsetUnit, Pairs, SoughtDocument, Sought } from "./anchor";

const collapse = (text: string): string => text.replace(/\s+/g, " ").trim();

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

/** The place an excerpt's file gives, in UTF-16 units of the text; null where it gives none, or one outside of the text. */
export function placeGiven(
  { start, end }: Pick<Sought, "start" | "end">,
  text: string,
  points: Uint32Array | null,
  unit: OffsetUnit,
): readonly [number, number] | null {
  if (start === null || end === null || start >= end) return null;
  const [from, to] =
    unit === "codePoint" && points !== null ? [points[start] ?? -1, points[end] ?? -1] : [start, end];
  return from >= 0 && to > from && to <= text.length ? [from, to] : null;
}

/** Whether the words of an excerpt stand at a place; white space counts as one blank. */
export const fits = (quote: string, text: string, place: readonly [number, number] | null): boolean =>
  place !== null && collapse(text.slice(...place)) === collapse(quote);

/** Whether a place begins and ends as the words do; between their parts other words may stand. */
function bounds(quote: string, text: string, place: readonly [number, number] | null): boolean {
  const parts = quote.split(betweenParts);
  if (parts.length === 1 || place === null) return fits(quote, text, place);
  const words = collapse(text.slice(...place));
  return words.startsWith(collapse(parts[0]!)) && words.endsWith(collapse(parts.at(-1)!));
}

/** How many excerpts are tried. */
const tried = 500;

/**
 * How a file counts: the unit in which more of its places have the words that it gives with them. UTF-16 where both do
 * alike; "unknown" where fewer than half of them fit in either, as the numbers are something else then.
 */
export function tellUnit(
  excerpts: readonly Sought[],
  documents: ReadonlyMap<string, SoughtDocument>,
  pointsOf: (document: SoughtDocument) => Uint32Array | null,
): OffsetUnit {
  let [asked, units, points] = [0, 0, 0];
  for (const excerpt of excerpts) {
    const document = documents.get(excerpt.documentId ?? "");
    if (document === undefined || excerpt.start === null || excerpt.quote === "") continue;
    const { text } = document;
    asked += 1;
    if (bounds(excerpt.quote, text, placeGiven(excerpt, text, null, "utf16"))) units += 1;
    if (bounds(excerpt.quote, text, placeGiven(excerpt, text, pointsOf(document), "codePoint"))) points += 1;
    if (asked === tried) break;
  }
  if (asked === 0) return "unknown";
  const best = Math.max(units, points);
  if (best * 2 < asked) return "unknown";
  return points > units ? "codePoint" : "utf16";
}

/** Pairs as half-open ranges are told. */
export const toPairs = (ranges: readonly { readonly start: number; readonly end: number }[]): Pairs =>
  ranges.map(({ start, end }) => [start, end] as const);
