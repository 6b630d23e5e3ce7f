import { offset, type Range } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import { foldLetterAt, type ReadLetterAt } from "@/lib/text/fold-letters";
import { normaliseRanges, subtractRanges } from "@/lib/text/ranges";

/** Between two blocks or cells: no words to be found hold it. */
export const unitEnd = "\n";

/**
 * A document's text as it is shown, folded for comparing, and the way back. Blocks in order, tables cell by cell, each
 * followed by `unitEnd`; without what is hidden, so that a word hyphenated at a line's end is one word; any white space
 * between words is one blank.
 */
export interface ShownLetters {
  /** Folded by `foldLetterAt`, or as asked; variants of letters stand as written. */
  readonly letters: string;
  /** Of each folded unit, the UTF-16 offsets between which its written sign stands in the text, half-open. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Folded units, ascending, after which a table's cell goes on in another line of the source. */
  readonly lineEnds: readonly number[];
}

/** Reads a text once; costs time and three times the memory of the text. See `ShownLetters`. */
export function readShownLetters(
  text: string,
  blocks: readonly Block[],
  readAt: ReadLetterAt = foldLetterAt,
): ShownLetters {
  const writer = new LetterWriter(text, readAt);
  for (const block of blocks) {
    const units = block.cells === undefined ? [[block]] : block.cells.map(({ ranges }) => ranges);
    for (const unit of units) {
      unit.forEach((line, index) => {
        if (index > 0) writer.endLine(line.start);
        for (const piece of subtractRanges(line, block.hidden)) writer.read(piece);
      });
      writer.endUnit();
    }
  }
  return writer.finish();
}

class LetterWriter {
  private units: Uint16Array;
  private starts: Int32Array;
  private ends: Int32Array;
  private readonly lineEnds: number[] = [];
  private count = 0;
  /** Where white space stands that no letter has followed yet. */
  private blank: { readonly start: number; readonly end: number } | null = null;
  private unitStart = 0;

  constructor(
    private readonly text: string,
    private readonly readAt: ReadLetterAt,
  ) {
    const room = text.length + 1024;
    this.units = new Uint16Array(room);
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
  }

  read({ start, end }: Range): void {
    const { text } = this;
    for (let at: number = start; at < end;) {
      if (isBlank(text.charCodeAt(at))) {
        this.blank ??= { start: at, end: at + 1 };
        at += 1;
        continue;
      }
      const whole = this.readAt(text, at);
      // A letter's marks may be hidden.
      const { letters, length } = at + whole.length > end ? this.readAt(text.slice(at, end), 0) : whole;
      const next = at + length;
      if (letters !== "") this.write(letters, at, next);
      at = next;
    }
  }

  endLine(at: number): void {
    this.blank ??= { start: at, end: at };
    if (this.count > this.unitStart) this.lineEnds.push(this.count - 1);
  }

  endUnit(): void {
    this.blank = null;
    if (this.count === this.unitStart) return;
    const last = this.ends[this.count - 1] ?? 0;
    this.push(unitEnd.charCodeAt(0), last, last);
    this.unitStart = this.count;
  }

  finish(): ShownLetters {
    const { count } = this;
    return {
      letters: decode(this.units.subarray(0, count)),
      starts: this.starts.slice(0, count),
      ends: this.ends.slice(0, count),
      lineEnds: this.lineEnds,
    };
  }

  private write(letters: string, start: number, end: number): void {
    if (this.blank !== null && this.count > this.unitStart) {
      this.push(0x20, this.blank.start, this.blank.end);
    }
    this.blank = null;
    for (let index = 0; index < letters.length; index += 1) this.push(letters.charCodeAt(index), start, end);
  }

  private push(unit: number, start: number, end: number): void {
    if (this.count === this.units.length) this.grow();
    this.units[this.count] = unit;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count += 1;
  }

  /** Some signs stand for several letters. */
  private grow(): void {
    const room = this.units.length * 2;
    const [units, starts, ends] = [new Uint16Array(room), new Int32Array(room), new Int32Array(room)];
    units.set(this.units);
    starts.set(this.starts);
    ends.set(this.ends);
    [this.units, this.starts, this.ends] = [units, starts, ends];
  }
}

const isBlank = (code: number): boolean =>
  code === 0x20 ||
  (code >= 9 && code <= 13) ||
  (code >= 0x85 && /[\s\u0085]/.test(String.fromCharCode(code)));

/** In pieces: a call takes only so many arguments. */
function decode(units: Uint16Array): string {
  let letters = "";
  for (let from = 0; from < units.length; from += 8192) {
    letters += String.fromCharCode(...units.subarray(from, from + 8192));
  }
  return letters;
}

/** Folds words as a text is folded, to be sought in it: white space is one blank, none stands at the ends. */
export function foldWords(words: string, readAt: ReadLetterAt = foldLetterAt): string {
  return words
    .trim()
    .split(/[\s\u0085]+/)
    .map((word) => foldWord(word, readAt))
    .filter((word) => word !== "")
    .join(" ");
}

function foldWord(word: string, readAt: ReadLetterAt): string {
  let folded = "";
  for (let at = 0; at < word.length;) {
    const { letters, length } = readAt(word, at);
    folded += letters;
    at += length;
  }
  return folded;
}

/** True where whole written signs begin at one folded unit and end before another: no letter loses its mark. */
export function holdsWholeLetters({ starts }: ShownLetters, from: number, to: number): boolean {
  return (from === 0 || starts[from] !== starts[from - 1]) && starts[to] !== starts[to - 1];
}

/** The ranges of the text in which folded units `[from, to)` stand; several in a cell that wraps over lines. */
export function rangesOfLetters(text: string, shown: ShownLetters, from: number, to: number): Range[] {
  const { starts, ends, lineEnds } = shown;
  if (lineEnds.length === 0) return [{ start: offset(starts[from]!), end: offset(ends[to - 1]!) }];
  const ranges: Range[] = [];
  let first = from;
  for (let index = firstFrom(lineEnds, from); (lineEnds[index] ?? to) < to - 1; index += 1) {
    const last = lineEnds[index]!;
    ranges.push({ start: offset(starts[first]!), end: offset(ends[last]!) });
    first = shown.letters[last + 1] === " " ? last + 2 : last + 1;
  }
  ranges.push({ start: offset(starts[first]!), end: offset(ends[to - 1]!) });
  return ranges.length === 1 ? ranges : normaliseRanges(text, ranges);
}

/** Place of the first value of an ascending list that is not below another one. */
function firstFrom(values: readonly number[], least: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
