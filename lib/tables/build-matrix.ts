import { isOfCodes } from "./axis";
import type { TableSources } from "./cells";
import { countMeetings } from "./count-meetings";
import {
  type CodedPassage,
  countsCoding,
  gatherPassages,
  missingFilter,
  narrowToYears,
} from "./gather-passages";
import type { Matrix, MatrixDraft, MatrixSpec, MatrixUnit, Meet, Nearness, PlacedOnAxes } from "./matrix";
import { type Axis, type AxisEntry, type TablePassage, narrowGround, resolveAxis } from "./resolve-axis";

/**
 * Counts what rows and columns have together. Where both are of codes: by `match`, see `MatrixUnit`. Else: passages with a
 * coding that is of both, each once a cell. Axes without entries give no rows or columns, never an error.
 */
export const buildMatrix = <P extends TablePassage>(spec: MatrixSpec, sources: TableSources<P>): Matrix =>
  build(spec, sources, () => null);

/** The passages behind one cell, by row and column ids; none where there is no such row or column. */
export function listMet<P extends TablePassage>(
  spec: MatrixSpec,
  sources: TableSources<P>,
  rowId: string,
  columnId: string,
): ReadonlySet<string> {
  const found = new Set<string>();
  build(spec, sources, (rows, columns) => {
    const [row, column] = [
      rows.findIndex(({ id }) => id === rowId),
      columns.findIndex(({ id }) => id === columnId),
    ];
    return { is: (r, c) => r === row && c === column, add: (passageId) => found.add(passageId) };
  });
  return found;
}

/** The counts of a matrix document by document, `counts[document][row][column]`; their sums are what `buildMatrix` counts. */
export function countByDocument<P extends TablePassage>(spec: MatrixSpec, sources: TableSources<P>) {
  const { documents, rows, columns, count } = prepare(spec, sources);
  const counts = documents.map(({ id }) => {
    const draft = startDraft(rows.entries.length, columns.entries.length);
    count(draft, id, null);
    return draft.counts;
  });
  return { documents, rows: rows.entries, columns: columns.entries, counts };
}

/** `meetOf`: the cell whose passages are asked for, once it is known what the axes are; null for none. */
function build<P extends TablePassage>(
  spec: MatrixSpec,
  sources: TableSources<P>,
  meetOf: (rows: readonly AxisEntry[], columns: readonly AxisEntry[]) => Meet | null,
): Matrix {
  const { documents, rows, columns, ofCodes, count } = prepare(spec, sources);
  const meet = meetOf(rows.entries, columns.entries);
  const draft = startDraft(rows.entries.length, columns.entries.length);
  for (const { id } of documents) count(draft, id, meet);
  return {
    rowHeading: rows.heading,
    columnHeading: columns.heading,
    rows: rows.entries,
    columns: columns.entries,
    missing: [
      ...new Set([...rows.missing, ...columns.missing, ...missingFilter(spec, sources.ground.queries)]),
    ],
    unit: ofCodes ? unitOf(spec.match) : "passages",
    counts: draft.counts,
    nearness: ofCodes && spec.match !== "near" ? measureNearness(draft) : null,
  };
}

/** `count` adds to a draft what rows and columns have together in one document. */
function prepare<P extends TablePassage>(spec: MatrixSpec, sources: TableSources<P>) {
  const { documents, rows, columns, byDocument } = place(spec, sources);
  const ofCodes = isOfCodes(spec.rows) && isOfCodes(spec.columns);
  const count = (draft: MatrixDraft, documentId: string, meet: Meet | null) => {
    const passages = byDocument.get(documentId) ?? [];
    if (ofCodes) {
      const placed = passages.map((passage) => placeOnAxes(passage, rows, columns));
      countMeetings(draft, placed, spec, (unit) => sources.unitsOf(documentId, unit), meet);
    } else countCommon(draft, passages, rows, columns, meet);
  };
  return { documents, rows, columns, ofCodes, count };
}

function place<P extends TablePassage>(
  spec: MatrixSpec,
  { ground: all, layers, passages, codings }: TableSources<P>,
) {
  const ground = narrowGround(all, spec.documentIds);
  return {
    documents: ground.documents,
    rows: resolveAxis(spec.rows, ground),
    columns: resolveAxis(spec.columns, ground),
    byDocument: gatherPassages(
      narrowToYears(spec, passages, ground),
      codings,
      countsCoding(spec, layers, ground.queries),
    ),
  };
}

const grid = (rows: number, columns: number): number[][] =>
  Array.from({ length: rows }, () => new Array<number>(columns).fill(0));

const startDraft = (rows: number, columns: number): MatrixDraft => ({
  counts: grid(rows, columns),
  both: grid(rows, columns),
  ofRow: new Array<number>(rows).fill(0),
  ofColumn: new Array<number>(columns).fill(0),
  all: 0,
});

function placeOnAxes<P extends TablePassage>(
  { passage, codings }: CodedPassage<P>,
  rows: Axis<P>,
  columns: Axis<P>,
): PlacedOnAxes<P> {
  const placesOn = (axis: Axis<P>): readonly number[] => {
    const [first, ...rest] = codings;
    if (first !== undefined && rest.length === 0) return axis.placesOf(passage, first);
    return [...new Set(codings.flatMap((coding) => axis.placesOf(passage, coding)))];
  };
  return { passage, rows: placesOn(rows), columns: placesOn(columns) };
}

/** Cells of two different kinds of things: a coding is of both or of none. */
function countCommon<P extends TablePassage>(
  { counts }: MatrixDraft,
  passages: readonly CodedPassage<P>[],
  rows: Axis<P>,
  columns: Axis<P>,
  meet: Meet | null,
): void {
  const width = columns.entries.length;
  for (const { passage, codings } of passages) {
    const cells = new Set<number>();
    for (const coding of codings) {
      const across = columns.placesOf(passage, coding);
      for (const row of rows.placesOf(passage, coding))
        for (const column of across) cells.add(row * width + column);
    }
    for (const cell of cells) {
      const [row, column] = [Math.floor(cell / width), cell % width];
      counts[row]![column]! += 1;
      if (meet?.is(row, column)) meet.add(passage.id);
    }
  }
}

const unitOf = (match: MatrixSpec["match"]): MatrixUnit => {
  if (match === "passage") return "passages";
  if (match === "block") return "paragraphs";
  return match === "document" ? "documents" : "pairs";
};

function measureNearness({ both, ofRow, ofColumn, all }: MatrixDraft): Nearness {
  const each = (measure: (together: number, row: number, column: number) => number | null) =>
    both.map((cells, row) =>
      cells.map((together, column) => measure(together, ofRow[row]!, ofColumn[column]!)),
    );
  return {
    jaccard: each((together, row, column) =>
      row + column === 0 ? null : together / (row + column - together),
    ),
    lift: each((together, row, column) => (row * column === 0 ? null : (together * all) / (row * column))),
  };
}
