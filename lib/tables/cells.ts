import { comparePassages } from "@/lib/analysis/compare-passages";
import type { Code } from "@/lib/codebook/code";
import type { Coding, Passage } from "@/lib/coding/coding";
import { type Region, regionsOverlap } from "@/lib/coding/region";
import type { ColumnSpec, FindingTableSpec, Match } from "./finding-table";
import { matchRows, mergeSpans, type Piece, type Span } from "./match-rows";
import { touchUnits } from "./reading-units";
import { resolveAxes, type TableAxes } from "./resolve-axes";

export type TablePassage = Pick<Passage, "id" | "documentId" | "ranges" | "region">;
export type TableCoding = Pick<Coding, "passageId" | "codeId" | "layerId">;

/** What cells are computed from; codings and passages of other documents than those given are passed over. */
export interface TableSources<P extends TablePassage = TablePassage> {
  readonly codes: readonly Code[];
  /** In reading order. */
  readonly documents: readonly { readonly id: string; readonly title: string }[];
  readonly passages: readonly P[];
  /** Only those that the reader may see. */
  readonly codings: readonly TableCoding[];
  /** The coder of each layer, who may have several; null where the layer is nobody's alone, as a consensus. */
  readonly coderOf: (layerId: string) => string | null;
  /** The reading units of a document; asked for only where the table matches by block. */
  readonly unitsOf: (documentId: string) => readonly Span[];
}

interface TableCell {
  /** Each passage once, in reading order: order of documents, then start, then end. */
  readonly passageIds: readonly string[];
  /** Passages, or what the column counts. */
  readonly count: number;
}

export interface BuiltTable extends TableAxes {
  /** `cells[row][column]`. */
  readonly cells: readonly (readonly TableCell[])[];
}

/**
 * Computes a finding table. A passage coded by several coders stands once in a cell; a row's code and a facet may
 * come from different coders. A region overlaps and shares a paragraph only with regions whose rectangles it overlaps.
 * With documents as rows every coded passage of the document is the row's. The cells
 * of count columns hold the row's passages, so that every number can be followed back. A table without rows,
 * columns or codings gives empty lists, never an error.
 */
export function buildCells(spec: FindingTableSpec, sources: TableSources): BuiltTable {
  const chosen = spec.documentIds && new Set(spec.documentIds);
  const documents = chosen ? sources.documents.filter(({ id }) => chosen.has(id)) : sources.documents;
  const axes = resolveAxes(spec, sources.codes, documents);
  const passagesOf = gatherPassages(spec, sources);
  const drafts = axes.rows.map((): RowDraft => ({
    passageIds: axes.columns.map(() => []),
    documents: 0,
    layers: new Set(),
  }));
  documents.forEach(({ id }, index) => {
    const passages = passagesOf.get(id);
    if (passages) addDocument(drafts, spec, axes, passages, index, () => sources.unitsOf(id));
  });
  return {
    ...axes,
    cells: drafts.map((draft) => {
      const coders = countCoders(draft, sources);
      return axes.columns.map(({ spec: each }, c) => toCell(draft, coders, each, c));
    }),
  };
}

interface CodedPassage extends TablePassage {
  readonly codings: TableCoding[];
}

interface RowDraft {
  /** By column. */
  readonly passageIds: string[][];
  documents: number;
  readonly layers: Set<string>;
}

/** The coded passages of each document, in reading order. */
function gatherPassages(spec: FindingTableSpec, sources: TableSources): Map<string, CodedPassage[]> {
  const layers = spec.layerIds && new Set(spec.layerIds);
  const codingsOf = new Map<string, TableCoding[]>();
  for (const coding of sources.codings) {
    if (layers && !layers.has(coding.layerId)) continue;
    const known = codingsOf.get(coding.passageId);
    if (known) known.push(coding);
    else codingsOf.set(coding.passageId, [coding]);
  }
  const byDocument = new Map<string, CodedPassage[]>();
  for (const { id, documentId, ranges, region } of sources.passages) {
    const codings = codingsOf.get(id);
    if (!codings) continue;
    const passage = { id, documentId, ranges, region, codings };
    const known = byDocument.get(documentId);
    if (known) known.push(passage);
    else byDocument.set(documentId, [passage]);
  }
  for (const passages of byDocument.values()) passages.sort(comparePassages);
  return byDocument;
}

function addDocument(
  drafts: readonly RowDraft[],
  spec: FindingTableSpec,
  axes: TableAxes,
  passages: readonly CodedPassage[],
  documentIndex: number,
  unitsOf: () => readonly Span[],
): void {
  const byDocument = spec.rows.kind === "documents";
  const rowsOf = (codeId: string) => (byDocument ? [documentIndex] : (axes.rowsOfCode.get(codeId) ?? []));
  const itemsOfRow = listItems(passages, ({ codeId }) => rowsOf(codeId));
  const itemsOfColumn = listItems(passages, ({ codeId }) => axes.columnsOfCode.get(codeId) ?? []);
  // A document's row holds its passages themselves, so nothing is left to match but each with itself.
  const footprints = listFootprints(byDocument ? "passage" : spec.match, passages, unitsOf);
  const regions = byDocument || spec.match === "passage" ? [] : passages.map(({ region }) => region);
  const matched = matchColumns(itemsOfRow, itemsOfColumn, footprints, regions);
  for (const [row, items] of itemsOfRow) {
    const draft = drafts[row]!;
    draft.documents++;
    for (const item of items)
      for (const { codeId, layerId } of passages[item]!.codings)
        if (rowsOf(codeId).includes(row)) draft.layers.add(layerId);
    axes.columns.forEach((column, c) => {
      const shown = column.spec.kind === "count" ? items : (matched.get(row)?.get(c) ?? []);
      for (const item of shown) draft.passageIds[c]!.push(passages[item]!.id);
    });
  }
}

/** Index of a row or column → the numbers of the passages that have a coding for it, ascending. */
function listItems(
  passages: readonly CodedPassage[],
  indicesOf: (coding: TableCoding) => readonly number[],
): Map<number, number[]> {
  const items = new Map<number, number[]>();
  passages.forEach((passage, item) => {
    for (const index of new Set(passage.codings.flatMap(indicesOf))) {
      const known = items.get(index);
      if (known) known.push(item);
      else items.set(index, [item]);
    }
  });
  return items;
}

/** Row → facet column → the facet's passages that belong to the row, ascending. `regions`: those to match, by item. */
function matchColumns(
  itemsOfRow: ReadonlyMap<number, readonly number[]>,
  itemsOfColumn: ReadonlyMap<number, readonly number[]>,
  footprints: readonly (readonly Span[])[],
  regions: readonly (Region | null)[],
): Map<number, Map<number, number[]>> {
  const spansOf = (items: readonly number[]) => items.flatMap((item) => footprints[item]!);
  const rows = [...itemsOfRow.keys()];
  const spans = rows.map((row) => mergeSpans(spansOf(itemsOfRow.get(row)!)));
  const matched = new Map(rows.map((row) => [row, new Map<number, number[]>()]));
  for (const [column, items] of itemsOfColumn) {
    const pieces = items.flatMap((item) => footprints[item]!.map((span): Piece => ({ ...span, item })));
    matchRows(spans, pieces).forEach((found, index) => {
      const row = rows[index]!;
      const drawn = matchRegions(itemsOfRow.get(row)!, items, regions);
      matched.get(row)!.set(column, drawn.length === 0 ? found : [...found, ...drawn].sort((a, b) => a - b));
    });
  }
  return matched;
}

/** Those of `items` that are regions and overlap a region of the row. */
function matchRegions(
  ofRow: readonly number[],
  items: readonly number[],
  regions: readonly (Region | null)[],
): number[] {
  const own = ofRow.flatMap((item) => regions[item] ?? []);
  if (own.length === 0) return [];
  return items.filter((item) => {
    const region = regions[item];
    return region && own.some((other) => regionsOverlap(region, other));
  });
}

/** What each passage covers, in the unit in which a match is decided: its number, characters, or reading units. */
function listFootprints(
  match: Match,
  passages: readonly TablePassage[],
  unitsOf: () => readonly Span[],
): readonly (readonly Span[])[] {
  if (match === "passage") return passages.map((_, item) => [{ start: item, end: item + 1 }]);
  if (match === "overlap") return passages.map(({ ranges }) => ranges);
  const units = unitsOf();
  return passages.map(({ ranges }) => ranges.map((range) => touchUnits(units, range)));
}

/** A coder with layers of several rounds counts once, and a consensus not at all. */
const countCoders = ({ layers }: RowDraft, { coderOf }: Pick<TableSources, "coderOf">): number =>
  new Set([...layers].map(coderOf).filter((coder) => coder !== null)).size;

function toCell(draft: RowDraft, coders: number, column: ColumnSpec, index: number): TableCell {
  const passageIds = draft.passageIds[index]!;
  if (column.kind === "count" && column.of === "documents") return { passageIds, count: draft.documents };
  if (column.kind === "count" && column.of === "coders") return { passageIds, count: coders };
  return { passageIds, count: passageIds.length };
}
