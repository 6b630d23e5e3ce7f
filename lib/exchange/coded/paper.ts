import PDFDocument from "pdfkit";
import type { Rect } from "@/lib/text/page-runs";
import type { PaperFonts } from "./paper-fonts";

/** How words are set; sizes in points. */
export interface Type {
  readonly size: number;
  readonly bold?: boolean;
  /** `#rrggbb`. */
  readonly color?: string;
}

/** What a stretch of a page is to those who hear it: an element of the standard (ISO 32000, 14.8.4). */
export type Part =
  "P" | `H${1 | 2 | 3 | 4 | 5 | 6}` | "LI" | "Table" | "TR" | "TD" | "TH" | "Caption" | "Note";

const [width, height] = [595.28, 841.89];
/** Around the text. */
const margins = { left: 72, right: 64, top: 60, bottom: 68 };
/** From line to line, in sizes. */
const leading = 1.5;
/** Of the lines of letters in the fonts that are used, in sizes: from the top of the highest to the foot of the lowest. */
const lineHeight = 1.165;
const ink = "#1c1b19";
/** Of what stands beside the text, or before it. */
export const quiet = "#5f5b53";

/** A4, written from top to bottom: lines go on the next page where one is full. Places are in points from the top left. */
export class Paper {
  /** Of the text, on every page. */
  static readonly column = { left: margins.left, width: width - margins.left - margins.right };
  /** Where the next line begins. */
  top = margins.top;
  /** Index of the present page, from 0. */
  page = 0;
  private readonly file: PDFKit.PDFDocument;
  private readonly written: Promise<Uint8Array>;
  private readonly outline: { readonly level: number; readonly item: PDFKit.PDFOutline }[] = [];

  constructor(fonts: PaperFonts, { title, language }: { title: string; language: string }) {
    const lang = language === "" ? {} : { lang: language };
    this.file = new PDFDocument({
      ...{
        size: [width, height],
        margin: 0,
        pdfVersion: "1.7",
        tagged: true,
        displayTitle: true,
        bufferPages: true,
      },
      ...{ ...lang, info: { Title: title, Creator: "Excerpta", Producer: "Excerpta" } },
    });
    this.file.registerFont("regular", Buffer.from(fonts.regular));
    this.file.registerFont("bold", Buffer.from(fonts.bold));
    const pieces: Buffer[] = [];
    this.file.on("data", (piece: Buffer) => pieces.push(piece));
    this.written = new Promise((resolve, reject) => {
      this.file.once("end", () => resolve(new Uint8Array(Buffer.concat(pieces))));
      this.file.once("error", reject);
    });
  }

  widthOf(words: string, { size, bold }: Type): number {
    return this.file
      .font(bold === true ? "bold" : "regular")
      .fontSize(size)
      .widthOfString(words);
  }

  /** How far below a line the next one begins. */
  static stepOf = ({ size }: Type): number => size * leading;

  /** Goes to the next page where less than that is left of this one. */
  makeRoom(points: number): void {
    if (this.top + points <= height - margins.bottom || this.top === margins.top) return;
    this.file.continueOnNewPage();
    this.page += 1;
    this.top = margins.top;
  }

  /** Whether so much fits on a page. */
  static fits = (points: number): boolean => points <= height - margins.top - margins.bottom;

  /** Writes words on the line that begins at `top`; the box around them. */
  write(words: string, left: number, type: Type): Rect {
    const wide = this.widthOf(words, type);
    this.file.fillColor(type.color ?? ink).text(words, left, this.top, { lineBreak: false });
    return { left, top: this.top, right: left + wide, bottom: this.top + type.size * lineHeight };
  }

  /** A level line across the column, half a point thick. */
  rule(): void {
    const { left, width: wide } = Paper.column;
    this.file.rect(left, this.top, wide, 0.5).fill("#cfcbc2");
  }

  /** A square in a colour, before the line that begins at `top`. */
  swatch(left: number, side: number, color: string): void {
    this.file.rect(left, this.top + 1, side, side).fill(color);
  }

  /** Tells those who hear the page what that is which `write` puts on it. */
  part(name: Part, write: () => void): void {
    this.file.addStructure(this.file.struct(name, {}, write));
  }

  /** The same of a table, row by row: each cell with what it is. */
  table(rows: readonly (readonly { readonly header: boolean; readonly write: () => void }[])[]): void {
    const { file } = this;
    const lines = rows.map((row) =>
      file.struct(
        "TR",
        {},
        row.map(({ header, write }) => file.struct(header ? "TH" : "TD", {}, write)),
      ),
    );
    file.addStructure(file.struct("Table", {}, lines));
  }

  /** Names what begins here in the outline; `level` from 1. */
  name(title: string, level: number): void {
    while ((this.outline.at(-1)?.level ?? 0) >= level) this.outline.pop();
    const parent = this.outline.at(-1)?.item ?? this.file.outline;
    this.outline.push({ level, item: parent.addItem(title) });
  }

  /** Numbers the pages; the file's bytes. */
  async finish(): Promise<Uint8Array> {
    const { file } = this;
    for (let page = 0; page <= this.page; page += 1) {
      file.switchToPage(page);
      file.markContent("Artifact", { type: "Pagination" });
      const number = String(page + 1);
      const left = (width - this.widthOf(number, { size: 8 })) / 2;
      file.fillColor(quiet).text(number, left, height - 40, { lineBreak: false });
      file.endMarkedContent();
    }
    file.end();
    return this.written;
  }
}
