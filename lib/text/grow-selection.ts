import { offset, type Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { findBlocks } from "@/lib/text/find-blocks";
import { rangesOverlap, subtractRanges } from "@/lib/text/ranges";
import { sentencesOf } from "@/lib/text/sentences";

export type SelectionUnit = "word" | "sentence" | "cell" | "block" | "document";

/** From the first to the last character that will be selected, as the two ends of a selection. */
export interface Grown {
  readonly unit: SelectionUnit;
  readonly start: number;
  readonly end: number;
}

/**
 * The next larger unit around what is selected: whole words, whole sentences, in a table whole cells, whole blocks, the
 * document; the first of them that holds more than is selected. `selected` ascends and is disjoint; a caret is one
 * empty range. Half-open UTF-16 offsets. Null when everything is selected already, or nothing is there to select.
 */
export function growSelection(
  text: string,
  blocks: readonly Block[],
  language: string,
  selected: readonly Range[],
): Grown | null {
  const units: SelectionUnit[] = ["word", "sentence", "cell", "block", "document"];
  const [first, last] = [selected[0], selected.at(-1)];
  if (!first || !last) return null;
  for (const unit of units) {
    const grown = selectUnit(text, blocks, language, selected, unit);
    if (grown === null || (grown.start === first.start && grown.end === last.end)) continue;
    if (grown.start <= first.start && grown.end >= last.end) return grown;
  }
  return null;
}

/** What is selected, stretched to whole units of one kind; null where there is none of them. See `growSelection`. */
export function selectUnit(
  text: string,
  blocks: readonly Block[],
  language: string,
  selected: readonly Range[],
  unit: SelectionUnit,
): Grown | null {
  const [first, last] = [selected[0], selected.at(-1)];
  if (!first || !last) return null;
  if (unit === "document") return hullOf(unit, blocks.map(shownHull));
  if (unit === "word") return hullOf(unit, wordsAt(text, blocks, first.start, last.end));
  // A caret belongs to what stands right after it, at a block's end to what stands before.
  const touched = selected.map((range) => (range.start === range.end ? unitAt(blocks, range.start) : range));
  const { first: from, found } = findBlocks(blocks, { start: touched[0]!.start, end: touched.at(-1)!.end });
  const meets = (ranges: readonly Range[]) =>
    ranges.some((range) => touched.some((other) => rangesOverlap(range, other)));
  if (unit === "block") return hullOf(unit, found.filter((block) => meets([block])).map(shownHull));
  const pieces = found.flatMap((block, index) =>
    unit === "cell"
      ? (block.cells ?? []).map((cell) => cell.ranges)
      : sentencesOf(text, block, from + index, language).map(({ ranges }) => ranges),
  );
  return hullOf(
    unit,
    pieces
      .filter(meets)
      .map(([start, ...more]) => ({ start: start!.start, end: (more.at(-1) ?? start!).end })),
  );
}

function hullOf(unit: SelectionUnit, pieces: readonly { start: number; end: number }[]): Grown | null {
  const [first, last] = [pieces[0], pieces.at(-1)];
  return first && last ? { unit, start: first.start, end: last.end } : null;
}

/** A block without signs hidden at its edges. */
function shownHull(block: Block): { start: number; end: number } {
  const shown = subtractRanges(block, block.hidden);
  return { start: shown[0]?.start ?? block.start, end: shown.at(-1)?.end ?? block.end };
}

function unitAt(blocks: readonly Block[], at: number): Range {
  const after = { start: offset(at), end: offset(at + 1) };
  const before = { start: offset(Math.max(0, at - 1)), end: offset(at) };
  return findBlocks(blocks, after).found.length > 0 ? after : before;
}

/** How far around an end a word is looked for, in units; longer than any word. */
const reach = 200;

/** Words as they are shown: one that is hyphenated at a line's end is one word, its hidden hyphen in the midst of it. */
function wordsAt(
  text: string,
  blocks: readonly Block[],
  start: number,
  end: number,
): { start: number; end: number }[] {
  const near = { start: offset(Math.max(0, start - reach)), end: offset(Math.min(text.length, end + reach)) };
  const pieces = subtractRanges(
    near,
    findBlocks(blocks, near).found.flatMap(({ hidden }) => hidden),
  );
  /** Offset in the text of each shown unit. */
  const places = pieces.flatMap((piece) =>
    Array.from({ length: piece.end - piece.start }, (_, index) => piece.start + index),
  );
  const shown = pieces.map((piece) => text.slice(piece.start, piece.end)).join("");
  const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });
  const words = [...segmenter.segment(shown)]
    .filter((word) => word.isWordLike)
    .map(({ index, segment }) => ({
      start: places[index] ?? near.end,
      end: (places[index + segment.length - 1] ?? near.end) + 1,
    }));
  const touching = words.filter((word) => word.start <= end && word.end >= start);
  const inside = touching.filter((word) => word.start < end && word.end > start);
  if (start === end) return touching.slice(-1);
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return [];
  return [{ start: Math.min(start, first.start), end: Math.max(end, last.end) }];
}
