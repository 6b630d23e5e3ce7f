import type { IncomingExcerpt } from "@/lib/exchange/incoming-excerpt";
import { firstText, isObject, isOfType, type JsonObject, listOf, textOf } from "./read-json";

/** Where an annotation stands, as far as one of its targets tells. */
type Place = Pick<IncomingExcerpt, "document" | "quote" | "prefix" | "suffix" | "ranges">;

export interface ReadTargets {
  /** One a document: ranges of one document are one place. */
  readonly places: readonly Place[];
  /** Places that are told by other means than words and numbers: by XPath, by fragments of pictures. */
  readonly unread: number;
}

/** Selectors may refine each other; deeper than so none is read. */
const deepest = 10;

/** The places of an annotation. `title`: what the annotation calls its document; "" where it does not. */
export function readTargets(targets: readonly unknown[], title: string): ReadTargets {
  const byDocument = new Map<string, Place>();
  let unread = 0;
  for (const target of targets) {
    const document = nameSource(target, title);
    const selectors = isObject(target) ? listSelectors(target.selector) : [];
    const place = { document, ...readSelectors(selectors) };
    if (selectors.length > 0 && place.quote === "" && place.ranges.length === 0) unread += 1;
    const known = byDocument.get(document);
    byDocument.set(document, known === undefined ? place : join(known, place));
  }
  return { places: [...byDocument.values()], unread };
}

function listSelectors(value: unknown, depth = 0): JsonObject[] {
  if (depth > deepest) return [];
  return listOf(value)
    .filter(isObject)
    .flatMap((selector) => [
      selector,
      ...listSelectors(selector.refinedBy, depth + 1),
      ...listSelectors(selector.items, depth + 1),
    ]);
}

function readSelectors(selectors: readonly JsonObject[]): Omit<Place, "document"> {
  const quote = selectors.find((each) => isOfType(each, "TextQuoteSelector"));
  const position = selectors.find((each) => isOfType(each, "TextPositionSelector"));
  const [start, end] = [readOffset(position?.start), readOffset(position?.end)];
  return {
    quote: textOf(quote?.exact),
    prefix: textOf(quote?.prefix),
    suffix: textOf(quote?.suffix),
    ranges: start !== null && end !== null && start < end ? [[start, end]] : [],
  };
}

const readOffset = (value: unknown): number | null =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 2_000_000_000 ? value : null;

/** Ranges of one document in their order, as a passage of all is written. */
function join(a: Place, b: Place): Place {
  const [at, before] = [a.ranges[0]?.[0] ?? 0, b.ranges[0]?.[0] ?? 0];
  const [first, last] = before < at ? [b, a] : [a, b];
  return {
    document: a.document,
    quote: [first.quote, last.quote].filter((quote) => quote !== "").join(" […] "),
    prefix: first.prefix,
    suffix: last.suffix,
    ranges: a.ranges.length > 0 && b.ranges.length > 0 ? [...first.ranges, ...last.ranges] : [],
  };
}

/** What a target's document is called: by its label, else by the annotation, else by the end of its address. */
function nameSource(target: unknown, title: string): string {
  const source = isObject(target) ? (target.source ?? target.id) : target;
  const label = isObject(source)
    ? firstText(source.label, source.title, source.name, source["dc:title"])
    : "";
  if (label !== "" || title !== "") return (label || title).trim();
  const address = isObject(source) ? textOf(source.id) : textOf(source);
  return lastOfPath(address);
}

function lastOfPath(address: string): string {
  const path = address.replace(/[?#].*$/s, "").replace(/\/+$/, "");
  const last = path.slice(path.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
