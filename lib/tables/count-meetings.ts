import { regionsOverlap } from "@/lib/coding/region";
import type { MatrixDraft, MatrixSpec, Meet, PlacedOnAxes } from "./matrix";
import type { Span } from "./merge-spans";
import { touchUnits } from "./reading-units";

type UnitsOf = (unit: "block" | "word") => readonly Span[];

/**
 * Counts how often the codes of rows and columns come together in one document, and how much they cover: in passages
 * ("passage"), paragraphs ("block") or the document as a whole ("document"); for "overlap" pairs of passages, of which one
 * has the row's code and one the column's, which share a character, and characters; for "near" pairs with at most
 * so many words between. A passage that has both codes is a pair with itself.
 */
export function countMeetings(
  draft: MatrixDraft,
  passages: readonly PlacedOnAxes[],
  { match, words = 0 }: Pick<MatrixSpec, "match" | "words">,
  unitsOf: UnitsOf,
  meet: Meet | null,
): void {
  switch (match) {
    case "passage":
      for (const each of passages) addUnit(draft, [each], meet);
      draft.all += passages.length;
      return;
    case "document":
      if (passages.length > 0) addUnit(draft, passages, meet);
      draft.all += 1;
      return;
    case "block":
      return countUnits(draft, passages, unitsOf("block"), meet);
    case "overlap":
      countPairs(
        draft,
        passages.map(({ passage }) => passage.ranges),
        passages,
        0,
        meet,
      );
      return countCovered(draft, passages);
    case "near": {
      const units = unitsOf("word");
      const footprints = passages.map(({ passage }) =>
        passage.ranges.map((range) => touchUnits(units, range)),
      );
      return countPairs(draft, footprints, passages, words + 1, meet);
    }
  }
}

const union = (lists: readonly (readonly number[])[]): number[] => [...new Set(lists.flat())];

/** One unit in which some passages lie: each of their rows meets each of their columns. */
function addUnit(draft: MatrixDraft, passages: readonly PlacedOnAxes[], meet: Meet | null): void {
  const rows = union(passages.map((each) => each.rows));
  const columns = union(passages.map((each) => each.columns));
  for (const row of rows) draft.ofRow[row]! += 1;
  for (const column of columns) draft.ofColumn[column]! += 1;
  for (const row of rows)
    for (const column of columns) {
      draft.counts[row]![column]! += 1;
      draft.both[row]![column]! += 1;
      // Asked for one cell alone: to tell of all would take far longer than to count.
      if (meet?.is(row, column))
        for (const { passage, ...on } of passages)
          if (on.rows.includes(row) || on.columns.includes(column)) meet.add(passage.id);
    }
}

function countUnits(
  draft: MatrixDraft,
  passages: readonly PlacedOnAxes[],
  units: readonly Span[],
  meet: Meet | null,
): void {
  const inUnit = new Map<number, PlacedOnAxes[]>();
  for (const each of passages) {
    const touched = each.passage.ranges.flatMap((range) => {
      const { start, end } = touchUnits(units, range);
      return Array.from({ length: end - start }, (_, at) => start + at);
    });
    for (const unit of new Set(touched)) {
      const known = inUnit.get(unit);
      if (known) known.push(each);
      else inUnit.set(unit, [each]);
    }
  }
  for (const inside of inUnit.values()) addUnit(draft, inside, meet);
  draft.all += units.length;
}

/**
 * Pairs of passages whose footprints come within `reach` of one another; 0 means that they share something. One sweep by
 * start, with those still open: as many steps as there are pairs whose hulls meet.
 */
function countPairs(
  draft: MatrixDraft,
  footprints: readonly (readonly Span[])[],
  passages: readonly PlacedOnAxes[],
  reach: number,
  meet: Meet | null,
): void {
  const hulls = footprints.map((spans) => hullOf(spans));
  const order = passages.map((_, item) => item).sort((a, b) => hulls[a]!.start - hulls[b]!.start);
  let open: number[] = [];
  for (const item of order) {
    addPair(draft, passages[item]!, passages[item]!, meet);
    const { start, end } = hulls[item]!;
    if (end <= start) continue;
    open = open.filter((other) => hulls[other]!.end + reach > start);
    for (const other of open)
      if (comeNear(footprints[item]!, footprints[other]!, reach))
        addPair(draft, passages[item]!, passages[other]!, meet);
    open.push(item);
  }
  countRegionPairs(draft, passages, meet);
}

/** Empty for a region, and for what touches no unit. */
function hullOf(spans: readonly Span[]): Span {
  const filled = spans.filter(({ start, end }) => end > start);
  if (filled.length === 0) return { start: 0, end: 0 };
  return {
    start: Math.min(...filled.map(({ start }) => start)),
    end: Math.max(...filled.map(({ end }) => end)),
  };
}

const comeNear = (one: readonly Span[], other: readonly Span[], reach: number): boolean =>
  one.some((a) =>
    other.some(
      (b) => a.end > a.start && b.end > b.start && a.start < b.end + reach && b.start < a.end + reach,
    ),
  );

function addPair(draft: MatrixDraft, one: PlacedOnAxes, other: PlacedOnAxes, meet: Meet | null): void {
  const add = (ofRow: PlacedOnAxes, ofColumn: PlacedOnAxes) => {
    for (const row of ofRow.rows)
      for (const column of ofColumn.columns) {
        draft.counts[row]![column]! += 1;
        if (!meet?.is(row, column)) continue;
        meet.add(ofRow.passage.id);
        meet.add(ofColumn.passage.id);
      }
  };
  add(one, other);
  if (one !== other) add(other, one);
}

/** Rectangles on pages lie in no text: two of them come together where they overlap. */
function countRegionPairs(draft: MatrixDraft, passages: readonly PlacedOnAxes[], meet: Meet | null): void {
  const drawn = passages.filter(({ passage }) => passage.region !== null);
  drawn.forEach((one, at) => {
    for (const other of drawn.slice(at + 1))
      if (regionsOverlap(one.passage.region!, other.passage.region!)) addPair(draft, one, other, meet);
  });
}

/** How many characters codes cover, alone and together: one sweep over the ends of ranges. */
function countCovered(draft: MatrixDraft, passages: readonly PlacedOnAxes[]): void {
  const edges = passages.flatMap((each) =>
    each.passage.ranges.flatMap(({ start, end }) => [
      { at: start, by: 1, each },
      { at: end, by: -1, each },
    ]),
  );
  edges.sort((a, b) => a.at - b.at);
  const [rows, columns] = [new Map<number, number>(), new Map<number, number>()];
  let last = 0;
  for (const { at, by, each } of edges) {
    const length = at - last;
    if (length > 0 && rows.size + columns.size > 0) {
      for (const row of rows.keys()) {
        draft.ofRow[row]! += length;
        for (const column of columns.keys()) draft.both[row]![column]! += length;
      }
      for (const column of columns.keys()) draft.ofColumn[column]! += length;
      draft.all += length;
    }
    last = at;
    for (const row of each.rows) change(rows, row, by);
    for (const column of each.columns) change(columns, column, by);
  }
}

function change(open: Map<number, number>, place: number, by: number): void {
  const count = (open.get(place) ?? 0) + by;
  if (count === 0) open.delete(place);
  else open.set(place, count);
}
