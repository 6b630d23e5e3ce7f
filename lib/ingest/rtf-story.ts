import type { OfficeItem } from "@/lib/ingest/office-text";
import { RtfTable } from "@/lib/ingest/rtf-tables";
import type { Context, Marker } from "@/lib/ingest/text-writer";

/** What a paragraph of RTF is, as far as its control words tell. */
export interface RtfParagraph {
  readonly inTable: boolean;
  /** From 1; null for what is no heading. */
  readonly heading: number | null;
  readonly caption: boolean;
  /** Nesting depth of a list item, from 1. */
  readonly depth: number;
}

/** The body, a note or a text box: its paragraphs and tables as they end. */
export class RtfStory {
  readonly table = new RtfTable();
  private readonly items: OfficeItem[] = [];
  /** What stood in a text box inside the open paragraph; comes after it. */
  private boxes: OfficeItem[] = [];
  private words = "";
  /** The number or bullet of the paragraph that is open, as the file writes it. */
  private mark = "";

  add(words: string): void {
    this.words += words;
  }

  breakLine(): void {
    this.words += "\n";
  }

  addMark(mark: string): void {
    this.mark = mark.trim();
  }

  addBox(items: readonly OfficeItem[]): void {
    this.boxes.push(...items);
  }

  endParagraph(paragraph: RtfParagraph): void {
    const { words, boxes } = this;
    const items: OfficeItem[] = words.trim() === "" ? [] : [{ context: this.contextOf(paragraph), words }];
    [this.words, this.mark, this.boxes] = ["", "", []];
    items.push(...boxes);
    if (!paragraph.inTable) this.endTable();
    for (const item of items) {
      if (paragraph.inTable) this.table.addToCell(item);
      else this.items.push(item);
    }
  }

  endCell(paragraph: RtfParagraph): void {
    this.endParagraph({ ...paragraph, inTable: true });
    this.table.endCell();
  }

  finish(paragraph: RtfParagraph): OfficeItem[] {
    this.endParagraph(paragraph);
    this.endTable();
    return this.items;
  }

  private endTable(): void {
    const table = this.table.take();
    if (table) this.items.push(table);
  }

  private contextOf({ heading, caption, depth }: RtfParagraph): Context {
    const hidden = /^[^\p{L}\p{N}]{1,2}$/u.test(this.mark);
    const marker: Marker = { text: hidden ? "• " : `${this.mark} `, hidden, taken: this.mark === "" };
    if (heading !== null) return { kind: "heading", level: heading, depth: 0, ...(!hidden && { marker }) };
    if (this.mark !== "") return { kind: "listItem", level: depth, depth, marker };
    return { kind: caption ? "caption" : "paragraph", depth: 0 };
  }
}
