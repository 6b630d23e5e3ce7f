import { type PrintedBlock, type PrintedPassage, layOutPrint } from "@/lib/coding/print-model";
import { flattenPieces } from "@/lib/coding/pieces";
import { type Range, offset } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { subtractRanges } from "@/lib/text/ranges";
import { layOutTable } from "@/lib/text/table-grid";
import type { CodedDocument } from "./coded-document";

/** One range of a passage; `index` from 0, `of` its ranges; `first`: of which a word is shown before those of the others. */
export interface PassagePart {
  readonly passage: PrintedPassage;
  readonly index: number;
  readonly of: number;
  readonly first: boolean;
}

/** A stretch of shown text under the same passages. White space in it is that of the text. */
export interface LaidPiece {
  readonly text: string;
  /** Places of the original that begin here: "p. 12". */
  readonly places: readonly string[];
  /** In reading order, what lies inside after what it lies in. */
  readonly parts: readonly PassagePart[];
  /** Parts of which this is the first shown piece, and the last. */
  readonly opens: PassagePart[];
  readonly closes: PassagePart[];
}

interface LaidCell {
  readonly header: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly pieces: readonly LaidPiece[];
}

/** A block as it is read: its words, or the rows of its table. */
export interface LaidBlock {
  readonly kind: Block["kind"];
  /** Of a heading 1 to 6, of a list item its depth from 1. */
  readonly level: number;
  /** Places of the original that begin in a table; those of other blocks stand with their pieces. */
  readonly places: readonly string[];
  /** Passages that begin here of which no word is shown: regions of a page, and what is hidden. */
  readonly wordless: readonly PrintedPassage[];
  readonly pieces: readonly LaidPiece[];
  /** Of a table; null for all else. */
  readonly rows: readonly (readonly LaidCell[])[] | null;
}

interface Laying {
  readonly text: string;
  readonly passageOf: ReadonlyMap<string, PrintedPassage>;
  readonly open: Set<string>;
  /** Which part of a passage is the first. */
  readonly firstOf: Map<string, number>;
  readonly lastOf: Map<string, { readonly part: PassagePart; readonly piece: LaidPiece }>;
}

/**
 * A coded document block by block, as it is shown: without hidden ranges, and without running heads and page numbers of
 * which nothing is coded. Each range of a passage opens at the first piece that shows a word of it and closes at the last.
 */
export function layOutCoded({ text, blocks, pages, passages }: CodedDocument): LaidBlock[] {
  const laying: Laying = {
    text,
    passageOf: new Map(passages.map((passage) => [passage.id, passage])),
    open: new Set(),
    firstOf: new Map(),
    lastOf: new Map(),
  };
  const printed = layOutPrint(blocks, pages, passages);
  const laid = printed.map((each) => ({ each, content: layOutContent(each, laying) }));
  for (const { part, piece } of laying.lastOf.values()) piece.closes.push(part);
  const shown = new Set([...laying.lastOf.values()].map(({ part }) => part.passage.id));
  const told = new Set(printed.flatMap(({ begins }) => begins.map(({ id }) => id)));
  // Of a picture, and of a page without words, there is no block that they could stand with.
  const rest = passages.filter(({ id }) => !shown.has(id) && !told.has(id));
  return [
    ...laid.map(({ each: { block, begins }, content }) => ({
      kind: block.kind,
      level: Math.max(1, Math.min(6, block.level ?? 1)),
      wordless: begins.filter(({ id }) => !shown.has(id)),
      ...content,
    })),
    ...(rest.length > 0
      ? [{ kind: "paragraph" as const, level: 1, wordless: rest, places: [], pieces: [], rows: null }]
      : []),
  ];
}

function layOutContent(
  { block, spans, places }: PrintedBlock,
  laying: Laying,
): Pick<LaidBlock, "places" | "pieces" | "rows"> {
  const waiting = new Map(block.cells === undefined ? places : []);
  const lay = (range: Range) =>
    subtractRanges(range, block.hidden)
      .flatMap((run) => splitAt(run, [...waiting.keys()]))
      .flatMap((run) => layRun(run, spans, waiting, laying));
  if (block.cells === undefined) return { places: [], pieces: lay(block), rows: null };
  const rows = layOutTable(block.cells).map((row) =>
    row.map(({ cell, rows: down, columns }) => ({
      ...{ header: cell?.header ?? false, rows: down, columns },
      pieces: (cell?.ranges ?? []).flatMap((range, at) => [
        ...(at > 0 ? [{ text: " ", places: [], parts: [], opens: [], closes: [] }] : []),
        ...lay(range),
      ]),
    })),
  );
  return { places: [...places.values()], pieces: [], rows };
}

function layRun(
  run: Range,
  spans: PrintedBlock["spans"],
  waiting: Map<number, string>,
  { text, passageOf, open, firstOf, lastOf }: Laying,
): LaidPiece[] {
  return flattenPieces(run, spans).map(({ start, end, passageIds }) => {
    const begun = [...waiting].filter(([at]) => at < end);
    for (const [at] of begun) waiting.delete(at);
    const parts = passageIds.flatMap((id): PassagePart[] => {
      const passage = passageOf.get(id);
      const index = passage?.ranges.findIndex((range) => range.start <= start && end <= range.end) ?? -1;
      if (passage === undefined || index === -1) return [];
      if (!firstOf.has(id)) firstOf.set(id, index);
      return [{ passage, index, of: passage.ranges.length, first: firstOf.get(id) === index }];
    });
    const piece: LaidPiece = {
      text: text.slice(start, end),
      places: begun.map(([, place]) => place),
      parts,
      opens: [],
      closes: [],
    };
    for (const part of parts) {
      const key = `${part.passage.id} ${part.index}`;
      if (!open.has(key)) piece.opens.push(part);
      open.add(key);
      lastOf.set(key, { part, piece });
    }
    return piece;
  });
}

/** Cuts a run where a page of the original begins. */
function splitAt(run: Range, offsets: readonly number[]): Range[] {
  const cuts = offsets.filter((at) => run.start < at && at < run.end).sort((a, b) => a - b);
  const ends = [run.start as number, ...cuts, run.end as number];
  return ends.slice(1).map((end, i) => ({ start: offset(ends[i]!), end: offset(end) }));
}
