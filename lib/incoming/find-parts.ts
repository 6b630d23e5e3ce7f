import type { Range } from "@/lib/shared/offset";
import type { QuoteReader } from "@/lib/text/anchor-quote";

/** Between the ranges of a passage, where its words are written out. */
export const betweenParts = " […] ";
/** Places of the first part from which the others are sought, and places of each part that are known. */
const mostBegun = 50;
const mostListed = 2_000;

interface FoundParts {
  readonly ranges: readonly Range[];
  /** Each part stands in one place only, as far as `given` reaches. */
  readonly sure: boolean;
}

/**
 * The ranges of a quote whose parts stand apart, as "first […] second": each part after the one before. Between the ends that
 * `given` says, where the parts stand there; else the shortest way. Null where there is none.
 */
export function findParts(
  quotes: QuoteReader,
  quote: string,
  given: readonly [number, number] | null,
): FoundParts | null {
  const parts = quote.split(betweenParts).map((part) => quotes.list(part, mostListed));
  const inside =
    given === null ? parts : parts.map((places, at) => keepInside(places, at, parts.length, given));
  return findWay(inside.every((places) => places.length > 0) ? inside : parts);
}

/** The places between two ends; of the first and last part those that begin and end there. */
const keepInside = (
  places: readonly Range[],
  at: number,
  count: number,
  [from, to]: readonly [number, number],
): Range[] =>
  places.filter(
    ({ start, end }) =>
      (at === 0 ? start === from : start > from) && (at === count - 1 ? end === to : end < to),
  );

function findWay(parts: readonly (readonly Range[])[]): FoundParts | null {
  const [first = [], ...others] = parts;
  const ways = first.slice(0, mostBegun).flatMap((range) => follow(range, others) ?? []);
  const spanOf = (way: readonly Range[]) => way.at(-1)!.end - way[0]!.start;
  const [best] = ways.sort((a, b) => spanOf(a) - spanOf(b));
  return best === undefined ? null : { ranges: best, sure: parts.every(({ length }) => length === 1) };
}

/** The nearest place of each part after the one before, as one way in a list; null where one has none. */
function follow(first: Range, others: readonly (readonly Range[])[]): [Range[]] | null {
  const way = [first];
  for (const places of others) {
    const next = places.find(({ start }) => start >= way.at(-1)!.end);
    if (next === undefined) return null;
    way.push(next);
  }
  return [way];
}
