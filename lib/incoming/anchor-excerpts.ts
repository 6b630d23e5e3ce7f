import type { CountedIn } from "@/lib/exchange/incoming-excerpt";
import { openQuotes, type QuoteReader } from "@/lib/text/anchor-quote";
import { excerptText } from "@/lib/text/excerpt-text";
import { createNearFinder, type NearFinder } from "@/lib/text/near-quotes";
import { placeOf } from "@/lib/text/place";
import type { Range } from "@/lib/shared/offset";
import { normaliseRanges } from "@/lib/text/ranges";
import type { Anchored, Anchoring, OffsetUnit, Pairs, Sought, SoughtDocument } from "./anchor";
import { sharesContext } from "./shares-context";
import { fits, listPoints, placeGiven, tellUnit, toPairs } from "./offset-unit";
import { betweenParts, findParts } from "./find-parts";

/** A document with what is prepared of it once it is first needed. */
interface Prepared extends SoughtDocument {
  readonly at: number;
  readonly quotes: () => QuoteReader;
  readonly points: () => Uint32Array | null;
}

/** Where equal words stand in more places than so many, only what stands around them can tell which is meant. */
const mostWeighed = 200;
/** An offset tells of equal words those that begin within so many UTF-16 units of it. */
const farthest = 200;

/**
 * Where excerpts stand. With their offsets, where the words there are those they give; else by their words, as the text has
 * them or shows them, told apart by what stands around them, by offsets near by and by page or paragraph; else by nearly
 * the same words. Without a document all are searched. Offsets without words are believed unless those beside words show that
 * they count something else; in UTF-16 where neither they nor the file's kind (`countedIn`) tell how they count.
 */
export function anchorExcerpts(
  documents: readonly SoughtDocument[],
  excerpts: readonly Sought[],
  countedIn: CountedIn | null = null,
): Anchoring {
  const prepared = documents.map(prepare);
  const byId = new Map(prepared.map((document) => [document.id, document]));
  const unit = tellUnit(excerpts, byId, (document) => byId.get(document.id)!.points(), countedIn);
  const near = once(() => createNearFinder(documents));
  const anchored = excerpts.map((excerpt) => anchorOne(excerpt, prepared, byId, unit, near));
  return { anchored, unit };
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
};

const prepare = (document: SoughtDocument, at: number): Prepared => ({
  ...document,
  at,
  quotes: once(() => openQuotes(document.text, document.blocks)),
  points: once(() => listPoints(document.text)),
});

function anchorOne(
  excerpt: Sought,
  all: readonly Prepared[],
  byId: ReadonlyMap<string, Prepared>,
  unit: OffsetUnit,
  near: () => NearFinder,
): Anchored {
  const known = excerpt.documentId === null ? undefined : byId.get(excerpt.documentId);
  if (known !== undefined) {
    const given = placeGiven(excerpt, known.text, known.points(), unit);
    if (excerpt.quote === "") return believe(known, unit === "other" ? null : given);
    if (given !== null && fits(excerpt.quote, known, given)) return exact(known, rangesAt(known, given));
  }
  if (excerpt.quote === "") return { kind: "none", reason: "no-words" };
  const searched = known ? [known] : excerpt.documentId === null ? likely(excerpt, all, near) : [];
  if (excerpt.quote.includes(betweenParts)) {
    const parts = anchorParts(excerpt, searched, unit);
    if (parts !== null) return parts;
  }
  const found = searched.flatMap((document) =>
    standIn(excerpt, document, unit).map((ranges) => ({ document, ranges })),
  );
  if (found.length === 1) return exact(found[0]!.document, found[0]!.ranges);
  if (found.length > 1) return { kind: "none", reason: "several" };
  return anchorNear(excerpt, known, all, near);
}

/** The documents that can have the words: few of many, by pieces; all for words too short to tell. */
function likely({ quote }: Sought, all: readonly Prepared[], near: () => NearFinder): readonly Prepared[] {
  const texts = quote.includes(betweenParts) ? null : near().listTexts(quote);
  return texts === null ? all : texts.map((at) => all[at]!);
}

const believe = (document: Prepared, given: Pairs | null): Anchored =>
  given === null || given.every((place) => document.text.slice(...place).trim() === "")
    ? { kind: "none", reason: "no-words" }
    : exact(document, rangesAt(document, given));

const rangesAt = ({ text }: Prepared, given: Pairs): Range[] =>
  normaliseRanges(
    text,
    given.map(([start, end]) => ({ start, end })),
  );

const exact = ({ id }: Prepared, ranges: readonly Range[]): Anchored => ({
  kind: "exact",
  documentId: id,
  ranges: toPairs(ranges),
});

/** The place of a quote of several parts; nearly, where a part stands in more than one place. Null where they stand nowhere. */
function anchorParts(excerpt: Sought, searched: readonly Prepared[], unit: OffsetUnit): Anchored | null {
  const found = searched.flatMap((document) => {
    const given = placeGiven(excerpt, document.text, document.points(), unit);
    const parts = findParts(document.quotes(), excerpt.quote, given && [given[0]![0], given.at(-1)![1]]);
    return parts === null ? [] : [{ document, ...parts }];
  });
  const [one, other] = found;
  if (one === undefined) return null;
  if (other !== undefined) return { kind: "none", reason: "several" };
  const { document, ranges, sure } = one;
  return sure ? exact(document, ranges) : nearly(document, ranges);
}

const nearly = ({ id, text, blocks }: Prepared, ranges: readonly Range[]): Anchored => ({
  ...{ kind: "near", documentId: id, ranges: toPairs(ranges) },
  found: excerptText(text, ranges, blocks),
});

/** The places of a document that an excerpt can mean: one where something tells which. */
function standIn(excerpt: Sought, document: Prepared, unit: OffsetUnit): readonly (readonly Range[])[] {
  const { quote, prefix, suffix } = excerpt;
  const quotes = document.quotes();
  const given = placeGiven(excerpt, document.text, document.points(), unit);
  const places = quotes.list(quote, mostWeighed + 1);
  if (places.length < 2) return places.map((range) => [range]);
  const told = quotes.find({ exact: quote, prefix, suffix });
  if (told.ok && sharesContext(document, told.value[0]!, excerpt)) return [told.value];
  if (places.length > mostWeighed) return places.map((range) => [range]);
  const there =
    excerpt.place === "" ? [] : places.filter((range) => standsAt(document, range, excerpt.place));
  const left = there.length > 0 ? there : places;
  const nearest =
    unit === "unknown" || unit === "other" || given === null ? null : nearestTo(given[0]![0], left);
  return (nearest === null ? left : [nearest]).map((range) => [range]);
}

const standsAt = ({ blocks, pages }: Prepared, range: Range, place: string): boolean =>
  placeOf([range], blocks, pages) === place;

/** The one place that begins near an offset; null where none does, or another is not twice as far. */
function nearestTo(at: number, places: readonly Range[]): Range | null {
  const far = places.map((range) => ({ range, by: Math.abs(range.start - at) }));
  const [first, second] = far.sort((a, b) => a.by - b.by);
  if (first === undefined || first.by > farthest) return null;
  return second === undefined || second.by > first.by * 2 ? first.range : null;
}

function anchorNear(
  { quote, documentId }: Sought,
  known: Prepared | undefined,
  all: readonly Prepared[],
  near: () => NearFinder,
): Anchored {
  if (documentId !== null && known === undefined) return { kind: "none", reason: "not-found" };
  const [best, second] = near().find(quote, known?.at);
  if (best === undefined) return { kind: "none", reason: "not-found" };
  if (second?.differences === best.differences) return { kind: "none", reason: "several" };
  const document = all[best.text]!;
  const ranges = normaliseRanges(document.text, [best.range]);
  return best.differences === 0 ? exact(document, ranges) : nearly(document, ranges);
}
