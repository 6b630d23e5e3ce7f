import { countOf } from "@/lib/shared/count-of";
import { offset } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { excerptText } from "@/lib/text/excerpt-text";
import { findBlocks } from "@/lib/text/find-blocks";
import { nameBlock } from "@/lib/text/name-block";

interface Source {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** A caret that went from one offset to another. UTF-16 units. */
export interface CaretMove {
  readonly unit: "character" | "word" | "sentence" | "line" | "block";
  readonly from: number;
  readonly to: number;
  /** Where the selection began that was stretched with it; null where the caret only went. */
  readonly anchor: number | null;
  /** The line the caret has come to, as it is laid out; null where that is not known. */
  readonly line: { readonly start: number; readonly end: number } | null;
}

/** Words of the beginning and of the end of what is too long to be said whole. */
const saidWords = 5;
/** So many words of a paragraph are said before one goes on to the next. */
const longest = 80;

const signs: Readonly<Record<string, string>> = {
  " ": "space",
  "\u00a0": "space",
  "\n": "end of line",
  "\t": "tab",
  ".": "full stop",
  ",": "comma",
  ";": "semicolon",
  ":": "colon",
  "?": "question mark",
  "!": "exclamation mark",
  "(": "opening bracket",
  ")": "closing bracket",
  "'": "apostrophe",
  "’": "apostrophe",
  '"': "quote",
  "“": "opening quote",
  "”": "closing quote",
  "-": "hyphen",
  "–": "dash",
};

/**
 * What there is to hear when keys move the caret: the character, word or line it has come to, or the sentence it went
 * over, after the kind of a block it was not in before; when they stretch a selection, what is selected now and was not,
 * or the other way round. "" where nothing is shown.
 */
export function sayMove(source: Source, move: CaretMove): string {
  return move.anchor === null ? sayGone(source, move) : sayStretched(source, move, move.anchor);
}

function sayGone({ text, blocks }: Source, { unit, from, to, line }: CaretMove): string {
  const say = (start: number, end: number) => read({ text, blocks }, start, end);
  const words = {
    character: () => sayCharacter(text, to),
    word: () => wordNear(text, to),
    sentence: () => say(Math.min(from, to), Math.max(from, to)),
    line: () => (line === null ? wordNear(text, to) : say(line.start, line.end)),
    block: () => {
      const block = blockAt(blocks, to);
      return block === undefined ? "" : say(block.start, block.end);
    },
  }[unit]();
  return [sayPlace(blocks, from, to), cut(words)].filter(Boolean).join(". ");
}

function sayStretched(source: Source, { from, to }: CaretMove, anchor: number): string {
  if (from === to) return "";
  const raw = source.text.slice(Math.min(from, to), Math.max(from, to));
  const words = read(source, Math.min(from, to), Math.max(from, to));
  const said = words === "" || raw.length === 1 ? sayCharacter(raw, 0) : shortenWords(words);
  const grown = Math.abs(to - anchor) > Math.abs(from - anchor);
  return `${said} ${grown ? "selected" : "no longer selected"}`;
}

/** The kind of the block, or the place in a table, where the caret was not before; "" where it was, and for paragraphs. */
function sayPlace(blocks: readonly Block[], from: number, to: number): string {
  const [before, now] = [blockAt(blocks, from), blockAt(blocks, to)];
  const cell = cellAt(now, to);
  if (now !== undefined && cell !== undefined) {
    if (cell === cellAt(before, from)) return "";
    const place = `Row ${cell.row + 1}, column ${cell.column + 1}`;
    return now === before ? place : `Table. ${place}`;
  }
  return now === undefined || now === before || now.kind === "paragraph" ? "" : nameBlock(now);
}

/** The block at an offset; at a block's end, that block. */
function blockAt(blocks: readonly Block[], at: number): Block | undefined {
  const around = { start: offset(Math.max(0, at - 1)), end: offset(at + 1) };
  const { found } = findBlocks(blocks, around);
  return found.find(({ start, end }) => start <= at && at < end) ?? found[0];
}

const cellAt = (block: Block | undefined, at: number) =>
  block?.cells?.find(({ ranges }) => ranges.some(({ start, end }) => start <= at && at <= end));

const read = ({ text, blocks }: Source, start: number, end: number): string =>
  excerptText(text, [{ start: offset(start), end: offset(end) }], blocks);

function sayCharacter(text: string, at: number): string {
  const near = text.slice(at, at + 40);
  const [first] = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(near);
  return first === undefined ? "End of the text" : (signs[first.segment] ?? first.segment);
}

/** The word at an offset, or the one before it where none begins there. */
function wordNear(text: string, at: number): string {
  const from = Math.max(0, at - 100);
  const segments = new Intl.Segmenter(undefined, { granularity: "word" }).segment(text.slice(from, at + 100));
  const words = [...segments].filter(({ isWordLike }) => isWordLike);
  const here = words.find(({ index, segment }) => from + index <= at && at < from + index + segment.length);
  return (here ?? words.filter(({ index }) => from + index < at).at(-1))?.segment ?? "";
}

/** What is too long to be said, by its first and last words: "There have been seven rounds to each other’s barracks, 120 words". */
export function shortenWords(words: string): string {
  const all = words.split(" ");
  if (all.length <= 3 * saidWords) return words;
  const ends = [all.slice(0, saidWords), all.slice(-saidWords)].map((part) => part.join(" "));
  return `${ends.join(" to ")}, ${countOf(all.length, "word")}`;
}

function cut(words: string): string {
  const all = words.split(" ");
  return all.length <= longest ? words : `${all.slice(0, longest).join(" ")} …`;
}
