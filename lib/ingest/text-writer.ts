import { offset, type Range } from "@/lib/shared/offset";
import { canonicalText } from "@/lib/ingest/canonical-text";
import type { Block, BlockKind, Cell } from "@/lib/text/block";
import { tooLong } from "@/lib/ingest/ingest-failure";
import { placeCells, type Span } from "@/lib/ingest/place-cells";
import { isCaption } from "@/lib/text/caption";
import { opensReferences } from "@/lib/text/headings";

/** Where words stand while a tree is walked. */
export interface Context {
  readonly kind: BlockKind;
  readonly level?: number;
  /** How many lists stand around. */
  readonly depth: number;
  readonly preformatted?: boolean;
  /** What stands before the first block of a list item, a numbered heading or a note. */
  readonly marker?: Marker;
}

/** Bullets are drawn by the reader and hidden in the text; numbers are read. Taken by the first block that ends. */
export interface Marker {
  readonly text: string;
  readonly hidden: boolean;
  taken: boolean;
}

/** A cell as its source has it; its words on one line. */
export interface WrittenCell extends Span {
  readonly words: string;
  readonly header: boolean;
}

/** A repeated cell or a shared part can make much of little: no document has this many UTF-16 units of text. */
const maxLength = 50_000_000;

/** Outside of every element. */
export const top: Context = { kind: "paragraph", depth: 0 };

/** Builds canonical text and its blocks as a tree is walked: words are collected until their block ends. */
export class TextWriter {
  text = "";
  readonly blocks: Block[] = [];
  private pending = "";
  private context: Context = top;
  private references = false;

  add(words: string, context: Context): void {
    if (this.pending.trim() === "") this.context = context;
    // Character references can name what the page itself may not hold.
    const safe = canonicalText(words);
    this.pending += context.preformatted ? safe : safe.replace(/[^\S\u00a0]+/g, " ");
  }

  /** A line end inside a block. */
  breakLine(): void {
    this.pending += "\n";
  }

  endBlock(): void {
    const collapsed = this.context.preformatted
      ? this.pending.replace(/^\s*\n/, "").trimEnd()
      : this.pending.replace(/ *\n */g, "\n").replace(/ {2,}/g, " ");
    const words = collapsed.trim();
    this.pending = "";
    if (words === "") return;
    const { kind, level } = this.context;
    const marker = this.takeMarker();
    const range = this.append((marker?.text ?? "") + words);
    const hidden = marker?.hidden
      ? [{ start: range.start, end: offset(range.start + marker.text.length) }]
      : [];
    if (kind === "heading") this.references = opensReferences(words);
    const own = this.kindOf(kind, words);
    this.blocks.push({
      ...range,
      kind: own,
      ...(level !== undefined && own === kind && { level }),
      hidden,
    });
  }

  private kindOf(kind: BlockKind, words: string): BlockKind {
    if (kind === "heading" || kind === "footnote") return kind;
    if (this.references) return "reference";
    return kind === "paragraph" && isCaption(words) ? "caption" : kind;
  }

  private takeMarker(): Marker | null {
    const { marker } = this.context;
    if (!marker || marker.taken) return null;
    marker.taken = true;
    return marker;
  }

  /** Rows that hold no words are left out, and so is a table without any. */
  addTable(rows: readonly (readonly WrittenCell[])[]): void {
    const filled = new Map<number, number>();
    /** How many rows that hold words stand before each, and at last in all. */
    const before = rows.map((row, at) => {
      const count = filled.size;
      if (row.some((cell) => cell.words !== "")) filled.set(at, count);
      return count;
    });
    if (filled.size === 0) return;
    const start = this.append("").start;
    const cells: Cell[] = [];
    let written = 0;
    for (const { cell, row: at, column, span } of placeCells(rows)) {
      const row = filled.get(at);
      if (row === undefined) continue;
      if (row > written) this.text += "\n";
      else if (cells.at(-1)?.row === row) this.text += "\t";
      written = row;
      const from = offset(this.text.length);
      this.text += cell.words;
      this.checkLength();
      const ranges = cell.words === "" ? [] : [{ start: from, end: offset(this.text.length) }];
      const down = (before[at + span.rows] ?? filled.size) - row;
      const merged = down > 1 || span.columns > 1 ? { span: { rows: down, columns: span.columns } } : {};
      cells.push({ row, column, header: cell.header, ranges, ...merged });
    }
    const used = cells.flatMap((cell) => cell.ranges);
    const first = used[0]?.start ?? start;
    const last = used.at(-1)?.end ?? start;
    this.text = this.text.slice(0, last);
    this.blocks.push({ start: first, end: last, kind: "table", hidden: [], cells });
  }

  private checkLength(): void {
    if (this.text.length > maxLength) throw tooLong(this.text.length, maxLength);
  }

  private append(words: string): Range {
    if (this.text !== "") this.text += "\n\n";
    const start = offset(this.text.length);
    this.text += words;
    this.checkLength();
    return { start, end: offset(this.text.length) };
  }
}
