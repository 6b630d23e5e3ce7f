import { tooLong } from "@/lib/ingest/ingest-failure";
import { checkSheet } from "@/lib/ingest/make-sheet";
import { type Sheet, sheetLimits, type SheetRow } from "@/lib/ingest/sheet";
import { showGeneral, showNumber } from "@/lib/ingest/show-number";
import { walkXml, type Attributes, type XmlListener } from "@/lib/ingest/walk-xml";
import { isBesideText, shownString } from "@/lib/ingest/xlsx-strings";

/** What the cells of a workbook refer to. */
export interface XlsxParts {
  readonly strings: readonly string[];
  /** Number formats by the style of a cell. */
  readonly formats: readonly string[];
  readonly from1904: boolean;
  /** The most text of one sheet, in UTF-16 units. */
  readonly characters: number;
}

export interface XlsxSheet extends Sheet {
  /** Cells whose formula has no stored result, and those whose result is an error. */
  readonly uncounted: number;
  readonly errors: number;
}

/** A spreadsheet has no more rows and columns. */
const lastRow = 1_048_576;
const lastColumn = 16_384;

/**
 * One sheet of a workbook with its cells as shown; those of a formula show the result that was stored. What the sheet
 * says of its size is not believed: rows and columns take no room before something stands in them. Throws BrokenPart,
 * TOO_LARGE past the limits of rows, columns or text.
 */
export function readXlsxSheet(name: string, xml: string, parts: XlsxParts): XlsxSheet {
  const reader = new SheetReader(name, parts);
  walkXml(xml, reader);
  return reader.finish();
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly format: string;
  value: string;
  words: string;
  formula: boolean;
}

class SheetReader implements XmlListener {
  private readonly rows: SheetRow[] = [];
  private filled = 0;
  private width = 0;
  private characters = 0;
  private uncounted = 0;
  private errors = 0;
  private row: { number: number; cells: string[]; used: number } = { number: 0, cells: [], used: 0 };
  private column = -1;
  private cell: OpenCell | null = null;
  private part: "value" | "words" | null = null;

  constructor(
    private readonly name: string,
    private readonly parts: XlsxParts,
  ) {}

  open(name: string, attributes: Attributes): boolean {
    if (isBesideText(name)) return false;
    if (name === "x:row") this.openRow(attributes["r"]);
    else if (name === "x:c") this.openCell(attributes);
    else if (this.cell && name === "x:f") {
      this.cell.formula = true;
      return false;
    } else if (name === "x:v") this.part = "value";
    else if (name === "x:t") this.part = "words";
    return true;
  }

  close(name: string): void {
    if (name === "x:v" || name === "x:t") this.part = null;
    else if (name === "x:c") this.closeCell();
    else if (name === "x:row") this.closeRow();
  }

  text(words: string): void {
    if (this.cell && this.part) this.cell[this.part] += words;
  }

  finish(): XlsxSheet {
    const { name, rows, width, uncounted, errors } = this;
    checkSheet({ name, width }, this.filled);
    return { name, rows, width, uncounted, errors };
  }

  /** Rows and cells that do not say where they stand, or cannot stand there, come next. */
  private openRow(told: string | undefined): void {
    this.closeRow();
    const number = Number(told);
    const fits = Number.isInteger(number) && number > this.row.number && number <= lastRow;
    this.row = { number: fits ? number : this.row.number + 1, cells: [], used: 0 };
    this.column = -1;
  }

  private openCell(attributes: Attributes): void {
    const told = columnOf(attributes["r"] ?? "");
    this.column = told !== null && told > this.column ? told : this.column + 1;
    const format = this.parts.formats[Number(attributes["s"] ?? 0)] ?? "General";
    this.cell = {
      column: this.column,
      type: attributes["t"] ?? "n",
      format,
      value: "",
      words: "",
      formula: false,
    };
  }

  private closeCell(): void {
    const { cell } = this;
    this.cell = null;
    if (!cell) return;
    if (cell.formula && cell.value === "") this.uncounted += 1;
    else if (cell.type === "e") this.errors += 1;
    const shown = this.show(cell);
    if (shown === "") return;
    this.row.used = Math.max(this.row.used, cell.column + 1);
    if (cell.column < sheetLimits.columns && this.rows.length < sheetLimits.rows) {
      while (this.row.cells.length < cell.column) this.row.cells.push("");
      this.row.cells[cell.column] = shown;
    }
    this.characters += shown.length;
    if (this.characters > this.parts.characters) throw tooLong(this.characters, this.parts.characters);
  }

  private closeRow(): void {
    const { number, cells, used } = this.row;
    if (used === 0) return;
    this.filled += 1;
    this.width = Math.max(this.width, used);
    if (this.filled <= sheetLimits.rows) this.rows.push({ number, cells });
    this.row = { number, cells: [], used: 0 };
  }

  private show({ type, value, words, format }: OpenCell): string {
    switch (type) {
      case "s":
        return (value === "" ? undefined : this.parts.strings[Number(value)]) ?? "";
      case "inlineStr":
        return shownString(words);
      case "b":
        return value === "" ? "" : value === "1" || value === "true" ? "TRUE" : "FALSE";
      case "n":
        return this.showNumber(value.trim(), format);
      case "d":
        return value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, "").replace(/T(\d\d:\d\d).*$/, " $1");
      default:
        return shownString(value);
    }
  }

  /** Whole numbers too long for a binary fraction keep the digits that the file has. */
  private showNumber(stored: string, format: string): string {
    const value = Number(stored);
    if (stored === "" || !Number.isFinite(value)) return shownString(stored);
    if (format === "General") return /^-?\d+$/.test(stored) ? stored : showGeneral(value);
    return showNumber(value, format, this.parts.from1904);
  }
}

/** 0-based, from a cell's address ("AB12"); null for none. */
function columnOf(address: string): number | null {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(address)?.[0];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = 26 * column + letter.charCodeAt(0) - 64;
  return column <= lastColumn ? column - 1 : null;
}
