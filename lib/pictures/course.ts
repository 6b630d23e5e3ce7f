import type { Sheet } from "@/lib/exchange/sheet";
import type { CodedPassage } from "@/lib/tables/gather-passages";
import { mergeSpans, type Span } from "@/lib/tables/merge-spans";
import type { Axis, AxisEntry, TablePassage } from "@/lib/tables/resolve-axis";

/** Where one code stands in a document, and how much of it. */
interface CourseRow extends AxisEntry {
  /** Also those that are rectangles on pages, which cover no text. */
  readonly passages: number;
  /** UTF-16 units that its passages cover, each once. */
  readonly characters: number;
  /** Where its first passage begins; null where none covers text. */
  readonly first: number | null;
  /** Stretches `[start, end)` in order, of which those nearer than can be drawn are one. */
  readonly spans: readonly (readonly [start: number, end: number])[];
}

/** The course of a document from its first to its last character. */
export interface Course {
  /** Of the text, in UTF-16 units. */
  readonly length: number;
  readonly rows: readonly CourseRow[];
  /** The text in equal cells: the row that covers most of each, -1 where more of it is covered by none. */
  readonly cells: readonly number[];
}

/** A text is cut into so many cells, or into one a character. */
export const mostCells = 600;
/** The nearest that two stretches are drawn apart: this part of the text. */
const finest = 1 / 2_000;

/**
 * The course of one document, `length` long, from its passages and those of their codings that count. A row of an axis has
 * what is coded with its code or a sub-code. Of rows that cover as much of a cell it is the first one's; a text without
 * characters has no cells.
 */
export function traceCourse<P extends TablePassage>(
  axis: Pick<Axis<P>, "entries" | "placesOf">,
  passages: readonly CodedPassage<P>[],
  length: number,
): Course {
  const counts = axis.entries.map(() => 0);
  const ranges = axis.entries.map((): Span[] => []);
  for (const { passage, codings } of passages)
    for (const place of new Set(codings.flatMap((coding) => axis.placesOf(passage, coding)))) {
      counts[place]! += 1;
      ranges[place]!.push(...passage.ranges);
    }
  const covered = ranges.map(mergeSpans);
  return {
    length,
    rows: axis.entries.map((entry, row) => ({
      ...entry,
      passages: counts[row]!,
      characters: covered[row]!.reduce((sum, { start, end }) => sum + end - start, 0),
      first: covered[row]![0]?.start ?? null,
      spans: joinNear(covered[row]!, length * finest),
    })),
    cells: fillCells(covered, ranges.flat(), length),
  };
}

function joinNear(spans: readonly Span[], gap: number): [start: number, end: number][] {
  const joined: [number, number][] = [];
  for (const { start, end } of spans) {
    const last = joined.at(-1);
    if (last && start - last[1] < gap) last[1] = end;
    else joined.push([start, end]);
  }
  return joined;
}

/** `covered`: by row, ascending and disjoint; `any`: what any row covers, in whatever order. */
function fillCells(covered: readonly (readonly Span[])[], any: readonly Span[], length: number): number[] {
  const count = Math.min(mostCells, length);
  const size = length / count;
  const uncoded = measureCells(mergeSpans(any), count, size).map((part) => size - part);
  const most = uncoded;
  const cells = new Array<number>(count).fill(-1);
  covered.forEach((spans, row) => {
    measureCells(spans, count, size).forEach((part, cell) => {
      // Whoever covers as much as lies bare has it: a cell that is covered wholly is never bare.
      const wins = cells[cell] === -1 ? part > 0 && part >= most[cell]! : part > most[cell]!;
      if (!wins) return;
      most[cell] = part;
      cells[cell] = row;
    });
  });
  return cells;
}

/** How much of each cell some disjoint spans cover. */
function measureCells(spans: readonly Span[], count: number, size: number): number[] {
  const parts = new Array<number>(count).fill(0);
  for (const { start, end } of spans)
    for (let cell = Math.floor(start / size); cell < count && cell * size < end; cell += 1)
      parts[cell]! += Math.max(0, Math.min(end, (cell + 1) * size) - Math.max(start, cell * size));
  return parts;
}

/** Where a cell begins and ends in the text, rounded to whole characters. */
export const cellSpan = ({ length, cells }: Course, cell: number): Span => ({
  start: Math.floor((cell * length) / cells.length),
  end: Math.ceil(((cell + 1) * length) / cells.length),
});

/** A course as it is exported: how much of the text is each code's, in percent. */
export const toCourseSheet = ({ rows, length }: Course, title: string): Sheet => ({
  title,
  columns: [
    { heading: "Code" },
    ...["Passages", "Characters", "% of the text"].map((heading) => ({ heading, weight: 0.4 })),
  ],
  rows: rows.map(({ heading, depth, passages, characters }) => [
    "\u2003".repeat(depth) + heading,
    passages,
    characters,
    length === 0 ? 0 : Number(((100 * characters) / length).toFixed(2)),
  ]),
});
