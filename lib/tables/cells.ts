import { type FindingTableSpec, facetOf } from "./finding-table";
import {
  type CodedPassage,
  type TableLayer,
  type WeightedCoding,
  countsCoding,
  gatherPassages,
  missingFilter,
  narrowToYears,
} from "./gather-passages";
import { isOfCodes } from "./axis";
import { type ComparedGround, sayAgreement } from "./agree-on-rows";
import { orderRows } from "./order-rows";
import { type Items, matchColumns } from "./match-columns";
import { mergeSpans, type Span } from "./merge-spans";
import { touchUnits } from "./reading-units";
import {
  type Axis,
  type AxisEntry,
  type AxisGround,
  type TablePassage,
  narrowGround,
  resolveAxis,
} from "./resolve-axis";
import { type TableColumn, type TableColumns, resolveColumns } from "./resolve-columns";
import type { TableCell } from "./table-cell";
import { type RowSummary, writeCell } from "./write-cell";

/** What cells are computed from; codings and passages of other documents than those of the ground are passed over. */
export interface TableSources<P extends TablePassage = TablePassage> {
  readonly ground: AxisGround<P>;
  readonly layers: readonly TableLayer[];
  readonly passages: readonly P[];
  /** Only those that the reader may see. */
  readonly codings: readonly WeightedCoding[];
  /** The reading units or words of a document; asked for only where a table needs them. */
  readonly unitsOf: (documentId: string, unit: "block" | "word") => readonly Span[];
  /** What the coders' agreement is computed from; null where it is not asked for, or the member sees too little. */
  readonly compared: ComparedGround | null;
  /** A passage's text as an excerpt; asked for only where a query asks for words. */
  readonly textOf: (passage: P) => string;
}

export interface BuiltTable {
  readonly rowHeading: string;
  readonly rows: readonly AxisEntry[];
  readonly columns: readonly TableColumn[];
  /** Ids of codes, code sets and saved queries that the specification names and that are gone; their rows and columns are left out. */
  readonly missing: readonly string[];
  /** `cells[row][column]`. */
  readonly cells: readonly (readonly TableCell[])[];
}

/**
 * Computes a finding table. A passage coded by several coders stands once in a cell; a row's code and a facet may
 * come from different coders. Rows that are no codes have the facet's passages that are theirs: of the document, the case,
 * the coder. The cells of count columns hold the row's passages, so that every number can be followed back. A table without
 * rows, columns or codings gives empty lists, never an error.
 */
export function buildCells<P extends TablePassage>(
  spec: FindingTableSpec,
  sources: TableSources<P>,
): BuiltTable {
  const { ground: all, layers, passages, codings, unitsOf } = sources;
  const ground = narrowGround(all, spec.documentIds);
  const rows = resolveAxis(spec.rows, ground);
  const columns = resolveColumns(spec.columns, all);
  const byDocument = gatherPassages(
    narrowToYears(spec, passages, ground),
    codings,
    countsCoding(spec, layers, ground.queries),
  );
  const drafts = rows.entries.map(() => new RowDraft<P>(columns.columns.length));
  const counts = new Set(spec.columns.flatMap((each) => (each.kind === "count" ? [each.of] : [])));
  const tellsOfPassages = spec.columns.some(({ kind }) => kind === "attribute" || kind === "years");
  const countsWords = counts.has("words") || counts.has("share");
  let words = 0;
  for (const { id } of ground.documents) {
    const coded = byDocument.get(id) ?? [];
    const wordUnits = countsWords ? unitsOf(id, "word") : [];
    words += wordUnits.length;
    const found = isOfCodes(spec.rows)
      ? matchDocument(spec, rows, columns, coded, (unit) => unitsOf(id, unit))
      : takeDocument(rows, columns, coded);
    for (const [row, items] of found.itemsOfRow) {
      const draft = drafts[row]!;
      draft.take(items.length);
      if (tellsOfPassages || countsWords)
        draft.read(
          items.map((item) => coded[item]!.passage),
          wordUnits,
        );
      columns.columns.forEach(({ spec: column }, place) => {
        if (column.kind === "document" && column.documentId !== id) return;
        const shown =
          facetOf(column) === null && column.kind !== "query"
            ? items
            : (found.cells.get(row)?.get(place) ?? []);
        for (const item of shown) draft.cells[place]!.push(coded[item]!.passage.id);
      });
    }
    if (counts.has("coders")) addCoders(drafts, rows, coded);
  }
  const asked = new Set(spec.columns.map(({ kind }) => kind));
  const agreement = asked.has("agreement")
    ? sayAgreement(spec, { ...sources, ground }, rows.entries, gatherOfLayers(spec, sources))
    : [];
  const byId = new Map(asked.has("periods") ? passages.map((each) => [each.id, each]) : []);
  const cells = drafts.map((draft, row) => {
    const summary: RowSummary<P> = {
      ...{ id: rows.entries[row]!.id, ...draft, allWords: words },
      ...{ passageOf: (id) => byId.get(id), agreement: agreement[row] ?? "" },
    };
    return columns.columns.map(({ spec: column }, place) =>
      writeCell(column, draft.cells[place]!, summary, spec.rows, ground),
    );
  });
  const order = orderRows(spec, rows.entries);
  return {
    rowHeading: spec.rowHeading || rows.heading,
    rows: order.map((row) => rows.entries[row]!),
    columns: columns.columns,
    missing: [...new Set([...rows.missing, ...columns.missing, ...missingFilter(spec, ground.queries)])],
    cells: order.map((row) => cells[row]!),
  };
}

/** What a row has gathered so far. */
class RowDraft<P extends TablePassage> {
  /** By column: passage ids. */
  readonly cells: string[][];
  readonly passages: P[] = [];
  readonly layers = new Set<string>();
  /** How many passages it has, in how many documents they stand, and how many words they cover. */
  count = 0;
  documents = 0;
  words = 0;

  constructor(columns: number) {
    this.cells = Array.from({ length: columns }, () => []);
  }

  /** Counts the row's passages of one more document. */
  take(passages: number): void {
    this.count += passages;
    if (passages > 0) this.documents += 1;
  }

  /** Takes these in, where more is to be told of them than how many. */
  read(passages: readonly P[], words: readonly Span[]): void {
    for (const passage of passages) this.passages.push(passage);
    if (words.length === 0) return;
    for (const span of mergeSpans(passages.flatMap(({ ranges }) => ranges))) {
      const { start, end } = touchUnits(words, span);
      this.words += end - start;
    }
  }
}

interface Found {
  /** By row: the numbers of the document's passages that are its own. */
  readonly itemsOfRow: Items;
  /** By row and column with a facet or a query: those that stand in the cell. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, readonly number[]>>;
}

/** Rows of codes: a facet's passage belongs to a row by where it stands. */
function matchDocument<P extends TablePassage>(
  { match, words = 0 }: FindingTableSpec,
  rows: Axis<P>,
  columns: TableColumns,
  passages: readonly CodedPassage<P>[],
  unitsOf: (unit: "block" | "word") => readonly Span[],
): Found {
  const itemsOfRow = listItems(passages, rows.placesOf);
  const itemsOfColumn = listItems(passages, columns.placesOf);
  const places = passages.map(({ passage }) => passage);
  return { itemsOfRow, cells: matchColumns(itemsOfRow, itemsOfColumn, places, { match, words, unitsOf }) };
}

/** Other rows: a facet's passage belongs to a row where the coding with the facet does. */
function takeDocument<P extends TablePassage>(
  rows: Axis<P>,
  columns: TableColumns,
  passages: readonly CodedPassage<P>[],
): Found {
  const cells = new Map<number, Map<number, number[]>>();
  passages.forEach(({ passage, codings }, item) => {
    for (const coding of codings)
      for (const column of columns.placesOf(passage, coding))
        for (const row of rows.placesOf(passage, coding)) {
          const ofRow = cells.get(row) ?? new Map<number, number[]>();
          cells.set(row, ofRow);
          const items = ofRow.get(column) ?? [];
          ofRow.set(column, items);
          if (items.at(-1) !== item) items.push(item);
        }
  });
  return { itemsOfRow: listItems(passages, rows.placesOf), cells };
}

/** Place → the numbers of the passages that have a coding for it, ascending. */
function listItems<P extends TablePassage>(
  passages: readonly CodedPassage<P>[],
  placesOf: Axis<P>["placesOf"],
): Map<number, number[]> {
  const items = new Map<number, number[]>();
  passages.forEach(({ passage, codings }, item) => {
    for (const coding of codings)
      for (const place of placesOf(passage, coding)) {
        const known = items.get(place);
        if (!known) items.set(place, [item]);
        else if (known.at(-1) !== item) known.push(item);
      }
  });
  return items;
}

/** Who coded the passages of each row so that they are the row's. */
function addCoders<P extends TablePassage>(
  drafts: readonly RowDraft<P>[],
  rows: Axis<P>,
  passages: readonly CodedPassage<P>[],
): void {
  for (const { passage, codings } of passages)
    for (const coding of codings)
      for (const row of rows.placesOf(passage, coding)) drafts[row]!.layers.add(coding.layerId);
}

/** Everything coded in the layers that count: how far coders agree is asked of all they did, whatever else narrows the table. */
const gatherOfLayers = <P extends TablePassage>(
  { layerIds, roundIds, consensus }: FindingTableSpec,
  { passages, codings, layers }: TableSources<P>,
): Map<string, CodedPassage<P>[]> =>
  gatherPassages(passages, codings, countsCoding({ layerIds, roundIds, consensus }, layers, []));
