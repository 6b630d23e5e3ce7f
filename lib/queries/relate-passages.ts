import { type Region, regionsOverlap } from "@/lib/coding/region";
import { matchColumns } from "@/lib/tables/match-columns";
import { type Span, mergeSpans } from "@/lib/tables/merge-spans";
import { touchUnits } from "@/lib/tables/reading-units";
import type { TablePassage } from "@/lib/tables/resolve-axis";
import type { Reach, Relation } from "./query";

/** The paragraphs or words of the document, half-open UTF-16 offsets, ascending. */
type UnitsOf = (unit: "block" | "word") => readonly Span[];

/**
 * The numbers of the passages in `left` that stand in a relation to at least one of `right`, ascending; all of one document.
 * Two passages
 * - overlap where they share a character, or an area of a page;
 * - one is inside another where each of its characters (all its area) is the other's too, as in itself;
 * - are near where at most so many words lie between a range of one and a range of the other, or both touch one paragraph (of a
 *   table: one row), as all that overlaps and touches a word; rectangles on pages where they overlap;
 * - one is followed by another that begins where it has ended or later, at most so many words, or in the same paragraph. What
 *   touches no word (no paragraph), and rectangles, follow nothing.
 *
 * O(n log n) in ranges, but for passages of several ranges inside one another and for rectangles, of which one page has few.
 */
export function relatePassages(
  relation: Relation,
  left: readonly TablePassage[],
  right: readonly TablePassage[],
  unitsOf: UnitsOf,
): readonly number[] {
  if (left.length === 0 || right.length === 0) return [];
  switch (relation.kind) {
    case "overlapping":
      return match({ match: "overlap", words: 0, unitsOf }, left, right);
    case "near":
      return relation.within === "paragraph"
        ? match({ match: "block", words: 0, unitsOf }, left, right)
        : match({ match: "near", words: relation.within, unitsOf }, left, right);
    case "inside":
      return listInside(left, right);
    case "followedBy":
      return listFollowed(left, right, relation.within, unitsOf);
  }
}

/** As tables match: `left` are the passages of a column, `right` those of a row. */
function match(
  matching: Parameters<typeof matchColumns>[3],
  left: readonly TablePassage[],
  right: readonly TablePassage[],
): readonly number[] {
  const numbers = (length: number, from: number) => Array.from({ length }, (_, at) => from + at);
  const rows = new Map([[0, numbers(right.length, left.length)]]);
  const columns = new Map([[0, numbers(left.length, 0)]]);
  return (
    matchColumns(rows, columns, [...left, ...right], matching)
      .get(0)
      ?.get(0) ?? []
  );
}

interface Container extends Span {
  /** All that the passage covers, where that is more than this. */
  readonly others: readonly Span[];
}

function listInside(left: readonly TablePassage[], right: readonly TablePassage[]): number[] {
  const containers = right
    .flatMap(({ ranges }): Container[] => {
      const spans = mergeSpans(ranges);
      return spans.map((span) => ({ ...span, others: spans.length > 1 ? spans : [] }));
    })
    .sort((a, b) => a.start - b.start);
  const furthest = reachOf(containers);
  const ofSeveral = containers.filter(({ others }) => others.length > 0);
  const furthestOfSeveral = reachOf(ofSeveral);
  const countFrom = (spans: readonly Span[], start: number) =>
    countUntil(spans.length, (at) => spans[at]!.start <= start);
  const regionsOn = groupRegions(right);
  return numbersOf(left, ({ ranges, region }) => {
    if (region !== null) return (regionsOn.get(region.page) ?? []).some((other) => contains(other, region));
    const spans = mergeSpans(ranges);
    const [first] = spans;
    if (first === undefined) return false;
    const hull = { start: first.start, end: spans.at(-1)!.end };
    if ((furthest[countFrom(containers, hull.start) - 1] ?? 0) >= hull.end) return true;
    if (spans.length === 1) return false;
    // Only where it has several ranges itself can those of another hold it and none of them alone.
    for (let at = countFrom(ofSeveral, first.start) - 1; at >= 0; at--) {
      if (furthestOfSeveral[at]! < first.end) return false;
      const { others } = ofSeveral[at]!;
      if (spans.every((span) => others.some(({ start, end }) => start <= span.start && end >= span.end)))
        return true;
    }
    return false;
  });
}

/** At each place, the furthest end of the spans up to it. */
function reachOf(spans: readonly Span[]): number[] {
  let furthest = 0;
  return spans.map(({ end }) => (furthest = Math.max(furthest, end)));
}

/** How many of `length` places, from the first, hold what holds until some place and not after. */
function countUntil(length: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function groupRegions(passages: readonly TablePassage[]): Map<number, Region[]> {
  const pages = new Map<number, Region[]>();
  for (const { region } of passages)
    if (region !== null) pages.set(region.page, [...(pages.get(region.page) ?? []), region]);
  return pages;
}

const contains = (outer: Region, inner: Region): boolean =>
  regionsOverlap(outer, inner) &&
  outer.left <= inner.left &&
  outer.top <= inner.top &&
  outer.right >= inner.right &&
  outer.bottom >= inner.bottom;

function listFollowed(
  left: readonly TablePassage[],
  right: readonly TablePassage[],
  within: Reach,
  unitsOf: UnitsOf,
): number[] {
  const units = unitsOf(within === "paragraph" ? "block" : "word");
  const footprint = ({ ranges }: TablePassage) =>
    ranges.map((range) => touchUnits(units, range)).filter(({ start, end }) => start < end);
  const followers = right
    .flatMap((passage) => {
      const [first] = footprint(passage);
      return first === undefined ? [] : [{ start: passage.ranges[0]!.start, unit: first.start }];
    })
    .sort((a, b) => b.start - a.start);
  // From the last to the first: the earliest unit with which any that starts there or later begins.
  let earliest = Infinity;
  const earliestOf = followers.map(({ unit }) => (earliest = Math.min(earliest, unit)));
  const reach = within === "paragraph" ? 0 : within + 1;
  return numbersOf(left, (passage) => {
    const last = footprint(passage).at(-1);
    if (last === undefined) return false;
    const end = passage.ranges.at(-1)!.end;
    const later = countUntil(followers.length, (at) => followers[at]!.start >= end);
    return later > 0 && earliestOf[later - 1]! - (last.end - 1) <= reach;
  });
}

const numbersOf = (passages: readonly TablePassage[], holds: (passage: TablePassage) => boolean): number[] =>
  passages.flatMap((passage, number) => (holds(passage) ? [number] : []));
