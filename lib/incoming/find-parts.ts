import type { Range } from "@/lib/shared/offset";
import type { QuoteReader } from "@/lib/text/anchor-quote";

/** Between the ranges of a passage, where its words are written out. */
const between = " […] ";
/** Places of the first part from which the others are sought. */
const mostBegun = 50;
/** Places of each part that are known. */
const mostListed = 2_000;

/**
 * The ranges of a quote whose parts stand apart, as "first […] second": each part after the one before. Of several ways the
 * one that begins and ends where `given` says, else the shortest; null where there is none, or two are as short.
 */
export function findParts(
  quotes: QuoteReader,
  quote: string,
  given: readonly [number, number] | null,
): Range[] | null {
  const parts = quote.split(between).map((part) => quotes.list(part, mostListed));
  const [first = [], ...others] = parts;
  const begun = first.filter(({ start }) => start === given?.[0]);
  const ways = (begun.length > 0 ? begun : first.slice(0, mostBegun)).flatMap(
    (range) => follow(range, others) ?? [],
  );
  const spanOf = (way: readonly Range[]) => way.at(-1)!.end - way[0]!.start;
  const meant = ways.find((way) => way[0]!.start === given?.[0] && way.at(-1)!.end === given[1]);
  if (meant !== undefined) return meant;
  const [best, second] = ways.sort((a, b) => spanOf(a) - spanOf(b));
  if (best === undefined || (second !== undefined && spanOf(second) === spanOf(best))) return null;
  return best;
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
