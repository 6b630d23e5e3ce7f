import { type Region, regionsOverlap } from "@/lib/coding/region";
import type { Match } from "./finding-table";
import { matchRows, mergeSpans, type Piece, type Span } from "./match-rows";
import { touchUnits } from "./reading-units";
import type { TablePassage } from "./resolve-axis";

/** Place of a row or column → the numbers of its passages, ascending. */
export type Items = ReadonlyMap<number, readonly number[]>;

interface Matching {
  readonly match: Match;
  /** For "near": how many words may lie between. */
  readonly words: number;
  readonly unitsOf: (unit: "block" | "word") => readonly Span[];
}

/**
 * Row → column → the column's passages that belong to the row, ascending, where there are any: within one document, whose passages are named by
 * their numbers. A region overlaps, shares a paragraph or is near only where the rectangles of two overlap.
 */
export function matchColumns(
  itemsOfRow: Items,
  itemsOfColumn: Items,
  passages: readonly TablePassage[],
  matching: Matching,
): Map<number, Map<number, number[]>> {
  const footprints = listFootprints(passages, matching);
  const byPlace = matching.match === "overlap" || matching.match === "block" || matching.match === "near";
  const regions = byPlace ? passages.map(({ region }) => region) : [];
  const rows = [...itemsOfRow.keys()];
  const reach = matching.match === "near" ? matching.words + 1 : 0;
  const spans = rows.map((row) => {
    const own = itemsOfRow.get(row)!.flatMap((item) => footprints[item]!);
    return mergeSpans(own.map((span) => widen(span, reach)));
  });
  const regionsOf = rows.map((row) => itemsOfRow.get(row)!.flatMap((item) => regions[item] ?? []));
  const matched = new Map(rows.map((row) => [row, new Map<number, number[]>()]));
  for (const [column, items] of itemsOfColumn) {
    const pieces = items.flatMap((item) => footprints[item]!.map((span): Piece => ({ ...span, item })));
    matchRows(spans, pieces).forEach((found, index) => {
      const drawn = matchRegions(regionsOf[index]!, items, regions);
      const all = drawn.length === 0 ? found : [...found, ...drawn].sort((a, b) => a - b);
      if (all.length > 0) matched.get(rows[index]!)!.set(column, all);
    });
  }
  return matched;
}

/** An empty span stays empty, as what covers no word is near nothing. */
const widen = ({ start, end }: Span, by: number): Span =>
  end > start ? { start: start - by, end: end + by } : { start, end };

/** Those of `items` that are regions and overlap one of a row's own. */
function matchRegions(
  own: readonly Region[],
  items: readonly number[],
  regions: readonly (Region | null)[],
): number[] {
  if (own.length === 0) return [];
  return items.filter((item) => {
    const region = regions[item];
    return region && own.some((other) => regionsOverlap(region, other));
  });
}

/** What each passage covers, in the unit in which a match is decided: its number, the document, characters, paragraphs or words. */
function listFootprints(
  passages: readonly TablePassage[],
  { match, unitsOf }: Matching,
): readonly (readonly Span[])[] {
  if (match === "passage") return passages.map((_, item) => [{ start: item, end: item + 1 }]);
  if (match === "document") return passages.map(() => [{ start: 0, end: 1 }]);
  if (match === "overlap") return passages.map(({ ranges }) => ranges);
  const units = unitsOf(match === "near" ? "word" : "block");
  return passages.map(({ ranges }) => ranges.map((range) => touchUnits(units, range)));
}
