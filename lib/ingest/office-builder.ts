import {
  writeOffice,
  type OfficeCell,
  type OfficeItem,
  type OfficeNote,
  type OfficeTable,
} from "@/lib/ingest/office-text";
import type { StructuredText } from "@/lib/ingest/structured-text";
import { top, type Context } from "@/lib/ingest/text-writer";

/** One run of paragraphs and tables: the body, a cell, a note, a text box. */
interface Story {
  readonly items: OfficeItem[];
  paragraph: { context: Context; words: string } | null;
  /** What stood in a text box inside the open paragraph; comes after it. */
  readonly boxes: OfficeItem[];
  table: { rows: OfficeCell[][]; headerRows: boolean } | null;
}

const newStory = (): Story => ({ items: [], paragraph: null, boxes: [], table: null });

/**
 * Takes paragraphs, tables, notes and text boxes as an XML part opens and closes them. Every `open…` is closed again
 * before what it stands in; what is opened where it cannot stand is put where it can.
 */
export class OfficeBuilder {
  private readonly stories: Story[] = [newStory()];
  private readonly notes: OfficeNote[] = [];

  startParagraph(context: Context): void {
    this.endParagraph();
    this.story.paragraph = { context, words: "" };
  }

  /** Words outside of a paragraph make one. White space counts as one blank. */
  add(words: string): void {
    const story = this.story;
    if (story.paragraph === null) {
      if (words.trim() === "") return;
      story.paragraph = { context: top, words: "" };
    }
    story.paragraph.words += words.replace(/[^\S\u00a0]+/g, " ");
  }

  breakLine(): void {
    if (this.story.paragraph) this.story.paragraph.words += "\n";
  }

  endParagraph(): void {
    const story = this.story;
    if (story.paragraph) story.items.push(story.paragraph);
    story.items.push(...story.boxes.splice(0));
    story.paragraph = null;
  }

  openStory(): void {
    this.stories.push(newStory());
  }

  closeStory(): OfficeItem[] {
    this.endTable();
    this.endParagraph();
    const { items } = this.story;
    if (this.stories.length > 1) this.stories.pop();
    return items;
  }

  closeTextBox(): void {
    this.place(this.closeStory());
  }

  /** Puts items behind the open paragraph, or here when none is open. */
  private place(items: readonly OfficeItem[]): void {
    (this.story.paragraph ? this.story.boxes : this.story.items).push(...items);
  }

  closeNote(mark: string): void {
    this.notes.push({ mark, items: this.closeStory() });
  }

  addNote(note: OfficeNote): void {
    this.notes.push(note);
  }

  openTable(): void {
    this.endParagraph();
    this.endTable();
    this.story.table = { rows: [], headerRows: false };
  }

  openRow(): void {
    this.story.table?.rows.push([]);
  }

  /** `times`: how often the file says the row stands here, at least 1. */
  closeRow(times = 1): void {
    const rows = this.story.table?.rows ?? [];
    const last = rows.at(-1);
    for (let again = 1; last && again < times; again += 1) rows.push(last);
  }

  /** All cells of rows that follow are headers, or none but those that say so. */
  markHeaderRows(are: boolean): void {
    if (this.story.table) this.story.table.headerRows = are;
  }

  openCell(): void {
    this.openStory();
  }

  closeCell(cell: Omit<OfficeCell, "items">, times = 1): void {
    const items = this.closeStory();
    const table = this.story.table;
    const row = table?.rows.at(-1);
    if (!table || !row) return this.place(items);
    const placed = { ...cell, header: cell.header || table.headerRows, items };
    for (let again = 0; again < times; again += 1) row.push(placed);
  }

  closeTable(): void {
    this.endTable();
  }

  finish(): StructuredText {
    while (this.stories.length > 1) this.place(this.closeStory());
    return writeOffice(this.closeStory(), this.notes);
  }

  private endTable(): void {
    const story = this.story;
    if (!story.table) return;
    const table: OfficeTable = { rows: story.table.rows };
    story.table = null;
    this.place([table]);
  }

  private get story(): Story {
    return this.stories.at(-1)!;
  }
}
