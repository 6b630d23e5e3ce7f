import { regionsOverlap } from "@/lib/coding/region";
import type { Match } from "./finding-table";
import { eachMeeting } from "./each-meeting";
import type { Span } from "./merge-spans";
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
): ReadonlyMap<number, ReadonlyMap<number, readonly number[]>> {
  if (matching.match === "document")
    return new Map([...itemsOfRow.keys()].map((row) => [row, itemsOfColumn]));
  const rowsOf = placesByItem(itemsOfRow, passages.length);
  const columnsOf = placesByItem(itemsOfColumn, passages.length);
  const matched = new Map<number, Map<number, number[]>>();
  /** A passage of a column stands where a row's does. */
  const meet = (ofRow: number, item: number) => {
    for (const row of rowsOf[ofRow]!)
      for (const column of columnsOf[item]!) {
        const cells = matched.get(row) ?? new Map<number, number[]>();
        matched.set(row, cells);
        const known = cells.get(column);
        if (known === undefined) cells.set(column, [item]);
        else if (known.at(-1) !== item) known.push(item);
      }
  };
  if (matching.match === "passage") passages.forEach((_, item) => meet(item, item));
  else meetByPlace(rowsOf, columnsOf, passages, matching, meet);
  for (const cells of matched.values())
    for (const [column, items] of cells) if (items.length > 1) cells.set(column, ascending(items));
  return matched;
}

const ascending = (items: readonly number[]): number[] => [...new Set(items)].sort((a, b) => a - b);

/** By the number of a passage: the rows or columns that it is of. */
function placesByItem(items: Items, count: number): readonly (readonly number[])[] {
  const places: number[][] = Array.from({ length: count }, () => []);
  for (const [place, own] of items) for (const item of own) places[item]!.push(place);
  return places;
}

/** Calls `meet` for each two passages, one of a row and one of a column, that come together by where they stand. */
function meetByPlace(
  rowsOf: readonly (readonly number[])[],
  columnsOf: readonly (readonly number[])[],
  passages: readonly TablePassage[],
  matching: Matching,
  meet: (ofRow: number, ofColumn: number) => void,
): void {
  const reach = matching.match === "near" ? matching.words + 1 : 0;
  const footprints = listFootprints(passages, matching);
  const stretches = (placesOf: readonly (readonly number[])[], wider: number) =>
    footprints.flatMap((spans, item) =>
      placesOf[item]!.length === 0
        ? []
        : spans.map(({ start, end }) => ({
            item,
            // What covers no word is near nothing.
            start: end > start ? start - wider : start,
            end: end > start ? end + wider : end,
          })),
    );
  eachMeeting(stretches(rowsOf, reach), stretches(columnsOf, 0), (ofRow, ofColumn) =>
    meet(ofRow.item, ofColumn.item),
  );
  const drawnOf = (placesOf: readonly (readonly number[])[]) =>
    passages.flatMap(({ region }, item) =>
      region === null || placesOf[item]!.length === 0 ? [] : { item, region },
    );
  const drawnOfColumns = drawnOf(columnsOf);
  for (const ofRow of drawnOf(rowsOf))
    for (const ofColumn of drawnOfColumns)
      if (regionsOverlap(ofRow.region, ofColumn.region)) meet(ofRow.item, ofColumn.item);
}

/** What each passage covers, in the unit in which a match is decided: characters, paragraphs or words. */
function listFootprints(
  passages: readonly TablePassage[],
  { match, unitsOf }: Matching,
): readonly (readonly Span[])[] {
  if (match === "overlap") return passages.map(({ ranges }) => ranges);
  const units = unitsOf(match === "near" ? "word" : "block");
  return passages.map(({ ranges }) => ranges.map((range) => touchUnits(units, range)));
}
