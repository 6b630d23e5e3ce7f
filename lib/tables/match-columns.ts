import { regionsOverlap } from "@/lib/coding/region";
import type { Match } from "./finding-table";
import { eachMeeting } from "./each-meeting";
import { mergeSpans, type Span } from "./merge-spans";
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
  const reach = matching.match === "near" ? matching.words + 1 : 0;
  const ofRows = [...itemsOfRow].flatMap(([row, items]) =>
    mergeSpans(items.flatMap((item) => footprints[item]!.map((span) => widen(span, reach)))).map(
      (span): OfRow => ({ ...span, row }),
    ),
  );
  const ofColumns = [...itemsOfColumn].flatMap(([column, items]) =>
    items.flatMap((item) => footprints[item]!.map((span): OfColumn => ({ ...span, column, item }))),
  );
  const matched = new Map<number, Map<number, number[]>>();
  const add = (row: number, column: number, item: number) => {
    const ofRow = matched.get(row) ?? new Map<number, number[]>();
    matched.set(row, ofRow);
    const known = ofRow.get(column);
    if (known === undefined) ofRow.set(column, [item]);
    else known.push(item);
  };
  eachMeeting(ofRows, ofColumns, ({ row }, { column, item }) => add(row, column, item));
  if (byPlace) meetRegions(itemsOfRow, itemsOfColumn, passages, add);
  for (const ofRow of matched.values())
    for (const [column, items] of ofRow)
      // Most cells have one.
      if (items.length > 1)
        ofRow.set(
          column,
          [...new Set(items)].sort((a, b) => a - b),
        );
  return matched;
}

/** What a row's passages cover, and a stretch of one passage of a column. */
interface OfRow extends Span {
  readonly row: number;
}
interface OfColumn extends Span {
  readonly column: number;
  readonly item: number;
}

/** An empty span stays empty, as what covers no word is near nothing. */
const widen = ({ start, end }: Span, by: number): Span =>
  end > start ? { start: start - by, end: end + by } : { start, end };

/** Calls `add` for the regions of a column that overlap one of a row. */
function meetRegions(
  itemsOfRow: Items,
  itemsOfColumn: Items,
  passages: readonly TablePassage[],
  add: (row: number, column: number, item: number) => void,
): void {
  const drawnIn = (items: readonly number[]) => items.filter((item) => passages[item]!.region !== null);
  const ofColumns = [...itemsOfColumn].map(([column, items]) => ({ column, items: drawnIn(items) }));
  for (const [row, items] of itemsOfRow) {
    const own = drawnIn(items).map((item) => passages[item]!.region!);
    if (own.length === 0) continue;
    for (const { column, items: drawn } of ofColumns)
      for (const item of drawn)
        if (own.some((region) => regionsOverlap(region, passages[item]!.region!))) add(row, column, item);
  }
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
