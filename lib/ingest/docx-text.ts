import type { DocxNumbering } from "@/lib/ingest/docx-numbering";
import type { DocxStyles } from "@/lib/ingest/docx-styles";
import type { LeftOut } from "@/lib/ingest/left-out";
import { OfficeBuilder } from "@/lib/ingest/office-builder";
import { noteMark } from "@/lib/ingest/office-text";
import type { StructuredText } from "@/lib/ingest/structured-text";
import type { Context } from "@/lib/ingest/text-writer";
import { walkXml, type Attributes } from "@/lib/ingest/walk-xml";

/** What the parts of a Word document beside its text say. */
export interface DocxParts {
  readonly document: string;
  /** "" for a part the document does not have; likewise below. */
  readonly footnotes: string;
  readonly endnotes: string;
  readonly styles: DocxStyles;
  readonly numbering: DocxNumbering;
  /** The mark of the n-th endnote, from 1. */
  readonly endnoteMark: (count: number) => string;
}

/** Elements whose words are no words of the text. Word keeps a second form of new drawings for old programs. */
const leftOut = new Set([
  "mc:Fallback",
  "w:instrText",
  "w:delText",
  "w:delInstrText",
  "w:sectPr",
  "w:tblGrid",
  "w:rt",
  "w:sdtPr",
  "w:sdtEndPr",
  "w:customXmlPr",
  "w:fldData",
]);

const counted: Readonly<Record<string, keyof LeftOut>> = {
  "w:del": "deletions",
  "w:moveFrom": "deletions",
  "pic:pic": "pictures",
  "v:imagedata": "pictures",
  "w:object": "objects",
  "w:altChunk": "objects",
};

const characters: Readonly<Record<string, string>> = {
  "w:tab": " ",
  "w:ptab": " ",
  "w:noBreakHyphen": "\u2011",
  "w:softHyphen": "\u00ad",
};

/**
 * The text of a Word document, its notes at the end in the order of their marks. What is no text is counted in
 * `left`. Throws BrokenPart, TOO_COMPLEX, TOO_LARGE.
 */
export function readDocxText(parts: DocxParts, left: LeftOut): StructuredText {
  const reader = new DocxReader(parts, left);
  walkXml(parts.document, reader);
  for (const [part, kind] of [
    [parts.footnotes, "footnote"],
    [parts.endnotes, "endnote"],
  ] as const) {
    if (part !== "") reader.readNotes(part, kind);
  }
  return reader.finish();
}

interface Cell {
  columns: number;
  continues: boolean;
}

type NoteKind = "footnote" | "endnote";

class DocxReader {
  private readonly builder = new OfficeBuilder();
  private readonly cells: Cell[] = [];
  /** Marks by kind and id of a note, in the order they stand in the text. */
  private readonly marks = new Map<string, string>();
  private readonly noteItems = new Map<string, ReturnType<OfficeBuilder["closeStory"]>>();
  private counts = { footnote: 0, endnote: 0 };
  /** Whether text may come: between w:t or m:t and its end. */
  private inText = false;
  private inRun = false;
  private hidden = false;
  private note: NoteKind | null = null;
  private noteId = "";
  private paragraph: { style?: string; list?: string; level?: number; outline?: number } = {};
  /** Paragraphs around a text box, whose properties are known already. */
  private readonly outer: { paragraph: DocxReader["paragraph"]; inRun: boolean; hidden: boolean }[] = [];
  /** The properties of the paragraph have been read, and what it is is settled. */
  private settled = true;

  constructor(
    private readonly parts: DocxParts,
    private readonly left: LeftOut,
  ) {}

  readNotes(xml: string, kind: NoteKind): void {
    this.note = kind;
    walkXml(xml, this);
    this.note = null;
  }

  finish(): StructuredText {
    for (const [key, mark] of this.marks) {
      this.builder.addNote({ mark, items: this.noteItems.get(key) ?? [] });
    }
    return this.builder.finish();
  }

  open(name: string, attributes: Attributes): boolean {
    if (leftOut.has(name)) return false;
    const count = counted[name];
    if (count !== undefined) {
      this.left[count] += 1;
      return false;
    }
    if (/^w:(?:tbl|tr|tc|tblHeader)$/.test(name)) this.openTablePart(name, attributes);
    else if (name === "w:gridBefore") this.skipColumns(Number(attributes["w:val"]) || 1);
    else if (this.readCellProperty(name, attributes["w:val"])) return true;
    else if (/^w:(?:pStyle|numId|ilvl|outlineLvl|vanish)$/.test(name)) this.readProperty(name, attributes);
    else return this.openContent(name, attributes);
    return true;
  }

  close(name: string): void {
    const { builder } = this;
    if (name === "w:t" || name === "m:t") this.inText = false;
    else if (name === "w:pPr") this.settle();
    else if (name === "w:r") this.inRun = false;
    else if (name === "w:p") {
      this.settle();
      builder.endParagraph();
    } else if (name === "w:tbl") builder.closeTable();
    else if (name === "w:tr") builder.closeRow();
    else if (name === "w:tc") {
      const cell = this.cells.pop() ?? { columns: 1, continues: false };
      builder.closeCell({ ...cell, rows: 1, header: false });
    } else if (name === "w:txbxContent") {
      builder.closeTextBox();
      const around = this.outer.pop();
      if (around) Object.assign(this, around);
    } else if (name === "w:footnote" || name === "w:endnote") {
      if (this.note) this.noteItems.set(`${this.note} ${this.noteId}`, builder.closeStory());
    }
  }

  text(words: string): void {
    if (!this.inText || this.hidden) return;
    this.settle();
    this.builder.add(words);
  }

  private openContent(name: string, attributes: Attributes): boolean {
    const { builder } = this;
    const character = characters[name];
    if (name === "w:t" || name === "m:t") this.inText = true;
    else if (name === "w:r") [this.inRun, this.hidden] = [true, false];
    else if (name === "w:p") [this.paragraph, this.settled] = [{}, false];
    else if (character !== undefined && this.inRun) this.addWords(character);
    else if (name === "w:cr" || name === "w:br") this.breakLine(attributes["w:type"]);
    else if (name === "w:sym") this.addWords(symbol(attributes["w:char"]));
    else if (name === "w:footnoteReference") this.addMark("footnote", attributes);
    else if (name === "w:endnoteReference") this.addMark("endnote", attributes);
    else if (name === "w:txbxContent") {
      this.settle();
      this.outer.push({ paragraph: this.paragraph, inRun: this.inRun, hidden: this.hidden });
      [this.inRun, this.hidden] = [false, false];
      builder.openStory();
    } else if (name === "w:footnote" || name === "w:endnote") {
      const separator = attributes["w:type"] !== undefined && attributes["w:type"] !== "normal";
      if (this.note === null || separator) return false;
      this.noteId = attributes["w:id"] ?? "";
      builder.openStory();
    }
    return true;
  }

  /** The mark of a paragraph's end is hidden without hiding the words before it. */
  private readProperty(name: string, attributes: Attributes): void {
    const value = attributes["w:val"] ?? "";
    if (name === "w:vanish") {
      if (!this.inRun || value === "0" || value === "false") return;
      if (!this.hidden) this.left.hidden += 1;
      this.hidden = true;
    } else if (this.settled) return;
    else if (name === "w:pStyle") this.paragraph.style = value;
    else if (name === "w:numId") this.paragraph.list = value;
    else if (name === "w:ilvl") this.paragraph.level = Number(value);
    else this.paragraph.outline = Number(value);
  }

  /** The paragraph begins: with the end of its properties, or with its first words when it has none. */
  private settle(): void {
    if (this.settled) return;
    this.settled = true;
    this.builder.startParagraph(this.context());
  }

  private context(): Context {
    const { style: id, outline } = this.paragraph;
    const style = this.parts.styles.find(id);
    const told = outline === undefined ? style.heading : outline <= 8 ? outline + 1 : null;
    const list = this.paragraph.list ?? style.list;
    const inList = list !== null && list !== "0";
    const level = inList ? this.levelIn(list, style.level) : 0;
    const marker = inList ? this.parts.numbering.takeMarker(list, level) : null;
    if (told !== null) {
      const shown = marker && !marker.hidden ? { marker } : {};
      return { kind: "heading", level: Math.min(6, Math.max(1, told)), depth: 0, ...shown };
    }
    if (marker) return { kind: "listItem", level: level + 1, depth: level + 1, marker };
    return { kind: style.caption ? "caption" : "paragraph", depth: 0 };
  }

  private levelIn(list: string, ofStyle: number | null): number {
    const { level, style = "" } = this.paragraph;
    const told = level ?? ofStyle ?? this.parts.numbering.levelOf(list, style);
    return Math.min(8, Math.max(0, Number.isInteger(told) ? told : 0));
  }

  private openTablePart(name: string, attributes: Attributes): void {
    const { builder } = this;
    const value = attributes["w:val"];
    if (name === "w:tbl") builder.openTable();
    else if (name === "w:tr") {
      builder.markHeaderRows(false);
      builder.openRow();
    } else if (name === "w:tblHeader") builder.markHeaderRows(value !== "0" && value !== "false");
    else if (name === "w:tc") {
      this.cells.push({ columns: 1, continues: false });
      builder.openCell();
    }
  }

  /** A row that begins further right than its table. */
  private skipColumns(columns: number): void {
    this.builder.openCell();
    this.builder.closeCell({ columns, rows: 1, header: false, continues: false });
  }

  private readCellProperty(name: string, value: string | undefined): boolean {
    const cell = this.cells.at(-1);
    if (!cell) return false;
    if (name === "w:gridSpan") cell.columns = Number(value) || 1;
    else if (name === "w:vMerge") cell.continues = value !== "restart";
    else return false;
    return true;
  }

  private addWords(words: string): void {
    if (this.hidden) return;
    this.settle();
    this.builder.add(words);
  }

  private breakLine(type: string | undefined): void {
    this.settle();
    if (type === undefined || type === "textWrapping") this.builder.breakLine();
  }

  private addMark(kind: NoteKind, attributes: Attributes): void {
    const custom = attributes["w:customMarkFollows"];
    const own = custom !== undefined && custom !== "0" && custom !== "false";
    const mark = own ? "" : this.nextMark(kind);
    this.marks.set(`${kind} ${attributes["w:id"] ?? ""}`, mark);
    if (mark !== "") this.addWords(noteMark(mark));
  }

  private nextMark(kind: NoteKind): string {
    const count = (this.counts[kind] += 1);
    return kind === "footnote" ? String(count) : this.parts.endnoteMark(count);
  }
}

/** Fonts of symbols put their letters into the private use area, or at the letters' own places there. */
function symbol(code: string | undefined): string {
  const value = Number.parseInt(code ?? "", 16);
  return value >= 0x20 && value <= 0xffff ? String.fromCharCode(value) : "";
}
