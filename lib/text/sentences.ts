import { offset, type Range } from "@/lib/shared/offset";
import type { Block, BlockKind } from "@/lib/text/block";
import { subtractRanges } from "@/lib/text/ranges";
import { speakerLabel } from "@/lib/text/speaker-label";
import { splitSentences } from "@/lib/text/split-sentences";

/** One sentence: a range, or in a table's wrapped cell one range for each line of the source that it touches. */
export interface Sentence {
  /** Half-open UTF-16 offsets, ascending, disjoint, at least one; no white space or hidden signs at either end. */
  readonly ranges: readonly Range[];
  /** Index of its block. */
  readonly block: number;
}

/**
 * The sentences of a document in the order in which it is read: blocks in order, the cells of a table row by row. None
 * crosses a block or a cell, and none stands in page furniture. A hidden range inside a sentence is part of it; one
 * between two sentences is part of neither. Every visible character that is not white space lies in exactly one, but for
 * a speaker's name and colon, which nobody said.
 */
export function listSentences(text: string, blocks: readonly Block[], language: string): Sentence[] {
  return blocks.flatMap((block, index) => sentencesOf(text, block, index, language));
}

/** The sentences of one block; `index`: its place among the blocks. */
export function sentencesOf(text: string, block: Block, index: number, language: string): Sentence[] {
  if (block.kind === "furniture") return [];
  const label = speakerLabel(text, block);
  const words = label === null || label.end >= block.end ? block : { start: label.end, end: block.end };
  const units = block.cells ? block.cells.map((cell) => cell.ranges) : [[words]];
  return units.flatMap((unit) =>
    sentencesIn(text, unit, block.hidden, language).map((ranges) => ({ ranges, block: index })),
  );
}

/** A unit's pieces that are shown are read as one text, a blank between the lines of a cell. */
function sentencesIn(
  text: string,
  unit: readonly Range[],
  hidden: readonly Range[],
  language: string,
): Range[][] {
  const pieces = unit.flatMap((range, line) =>
    subtractRanges(range, hidden).map((piece) => ({ start: piece.start, end: piece.end, line })),
  );
  let shown = "";
  const starts = pieces.map((piece, index) => {
    if (index > 0 && pieces[index - 1]?.line !== piece.line) shown += " ";
    const start = shown.length;
    shown += text.slice(piece.start, piece.end);
    return start;
  });
  let from = 0;
  return splitSentences(shown, language).flatMap((to) => {
    const slice = shown.slice(from, to);
    const first = from + slice.length - slice.trimStart().length;
    const last = from + slice.trimEnd().length;
    from = to;
    if (first >= last) return [];
    const ranges: { start: number; end: number; line: number }[] = [];
    pieces.forEach((piece, index) => {
      const shift = piece.start - (starts[index] ?? 0);
      const start = Math.max(first + shift, piece.start);
      const end = Math.min(last + shift, piece.end);
      if (start >= end) return;
      const open = ranges.at(-1);
      if (open?.line === piece.line) open.end = end;
      else ranges.push({ start, end, line: piece.line });
    });
    return [ranges.map(({ start, end }) => ({ start: offset(start), end: offset(end) }))];
  });
}

/** Kinds that are written in sentences: titles, cells and lists of references are counted by other units. */
const running: ReadonlySet<BlockKind> = new Set(["paragraph", "listItem", "footnote"]);

/** How many sentences a document's paragraphs, list items and footnotes have. */
export const countSentences = (text: string, blocks: readonly Block[], language: string): number =>
  listSentences(
    text,
    blocks.filter(({ kind }) => running.has(kind)),
    language,
  ).length;
