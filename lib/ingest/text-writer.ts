import { offset, type Range } from "@/lib/shared/offset";
import { canonicalText } from "@/lib/ingest/canonical-text";
import type { Block, BlockKind, Cell } from "@/lib/text/block";
import { isCaption } from "@/lib/text/caption";
import { opensReferences } from "@/lib/text/headings";

/** Where words stand while a tree is walked. */
export interface Context {
  readonly kind: BlockKind;
  readonly level?: number;
  /** How many lists stand around. */
  readonly depth: number;
  readonly preformatted?: boolean;
  /** What stands before the first block of a list item. */
  readonly marker?: Marker;
}

/** Bullets are drawn by the reader and hidden in the text; numbers are read. Taken by the first block that ends. */
export interface Marker {
  readonly text: string;
  readonly hidden: boolean;
  taken: boolean;
}

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
    const own: BlockKind =
      kind !== "heading" && this.references
        ? "reference"
        : kind === "paragraph" && isCaption(words)
          ? "caption"
          : kind;
    this.blocks.push({
      ...range,
      kind: own,
      ...(level !== undefined && own === kind && { level }),
      hidden,
    });
  }

  private takeMarker(): Marker | null {
    const { marker, kind } = this.context;
    if (!marker || marker.taken || kind !== "listItem") return null;
    marker.taken = true;
    return marker;
  }

  addTable(rows: readonly (readonly { words: string; header: boolean; span: number }[])[]): void {
    const filled = rows.filter((row) => row.some((cell) => cell.words !== ""));
    if (filled.length === 0) return;
    const start = this.append("").start;
    const cells: Cell[] = [];
    filled.forEach((row, rowNumber) => {
      if (rowNumber > 0) this.text += "\n";
      let column = 0;
      for (const { words, header, span } of row) {
        if (column > 0) this.text += "\t";
        const from = offset(this.text.length);
        this.text += words;
        const ranges = words === "" ? [] : [{ start: from, end: offset(this.text.length) }];
        cells.push({ row: rowNumber, column, header, ranges });
        column += span;
      }
    });
    const used = cells.flatMap((cell) => cell.ranges);
    const first = used[0]?.start ?? start;
    const last = used.at(-1)?.end ?? start;
    this.text = this.text.slice(0, last);
    this.blocks.push({ start: first, end: last, kind: "table", hidden: [], cells });
  }

  private append(words: string): Range {
    if (this.text !== "") this.text += "\n\n";
    const start = offset(this.text.length);
    this.text += words;
    return { start, end: offset(this.text.length) };
  }
}
