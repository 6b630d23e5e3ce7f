import {
  BorderStyle,
  Document,
  ImageRun,
  Packer,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { layCells } from "./lay-cells";
import {
  flattenValue,
  type Sheet,
  type SheetColumn,
  type SheetParagraph,
  type SheetPicture,
  type SheetValue,
} from "./sheet";
import { isRightToLeft, toXmlText } from "./xml-text";

/** Beyond so many columns the page lies on its side. */
const PORTRAIT_COLUMNS = 3;
/** Text width of an A4 page with 2 cm margins, in twentieths of a point. */
const PAGE_WIDTH = { portrait: 9_638, landscape: 14_570 };
const MARGIN = 1_134;
const A4 = { width: 11_906, height: 16_838 };
/** Half-points. */
const NOTE_SIZE = 16;
const GREY = "59636E";
/** Beside what stands in a cell, twentieths of a point. */
const CELL_PADDING = 100;

/**
 * A sheet as a Word document (.docx): a caption of style "Caption" and a real table whose header row repeats on
 * every page; rows do not break across pages unless they must. The note stands below it, the appendix on pages of its own. Paragraphs in right-to-left scripts are marked so;
 * characters that XML cannot hold become U+FFFD. A sheet without rows gives the header row alone.
 */
export async function writeDocx(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: toXmlText(sheet.title),
    creator: "Excerpta",
    styles: STYLES,
    sections: [sheet, ...(sheet.appendix ? [sheet.appendix] : [])].map(toSection),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** A table on pages of its own: its title, caption and note around it. */
function toSection(sheet: Sheet) {
  const lying = sheet.columns.length > PORTRAIT_COLUMNS;
  const widths = shareWidth(sheet.columns, lying ? PAGE_WIDTH.landscape : PAGE_WIDTH.portrait);
  const children = [
    toParagraph({ text: sheet.title }, { style: "Caption" }),
    ...(sheet.caption ? [toParagraph({ text: sheet.caption }, { style: "CaptionNote" })] : []),
    ...(sheet.columns.length > 0 ? [toTable(sheet, widths)] : []),
    ...(sheet.note ? [toParagraph({ text: sheet.note }, { style: "TableNote" })] : []),
  ];
  const page = {
    size: { ...A4, orientation: lying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
    margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
  };
  return { properties: { page }, children };
}

const STYLES = {
  default: { document: { run: { font: "Calibri", size: 20 } } },
  paragraphStyles: [
    {
      id: "Caption",
      name: "caption",
      basedOn: "Normal",
      next: "Normal",
      quickFormat: true,
      run: { bold: true, size: 24 },
      paragraph: { keepNext: true, spacing: { after: 80 } },
    },
    {
      id: "CaptionNote",
      name: "Caption note",
      basedOn: "Normal",
      run: { color: GREY },
      paragraph: { keepNext: true, spacing: { after: 160 } },
    },
    {
      id: "TableNote",
      name: "Table note",
      basedOn: "Normal",
      run: { size: 18 },
      paragraph: { spacing: { before: 120 } },
    },
  ],
};

function shareWidth(columns: readonly SheetColumn[], total: number): number[] {
  const weights = columns.map(({ weight = 1 }) => weight);
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => Math.floor((total * weight) / sum));
}

function toTable(sheet: Sheet, widths: readonly number[]): Table {
  const header = new TableRow({
    cantSplit: true,
    tableHeader: true,
    children: sheet.columns.map(({ heading }, at) => toCell(heading, { width: widths[at]!, header: true })),
  });
  const rule = { style: BorderStyle.SINGLE, size: 4, color: "C5CCD3" };
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    borders: {
      top: rule,
      bottom: rule,
      left: rule,
      right: rule,
      insideHorizontal: rule,
      insideVertical: rule,
    },
    margins: { top: 60, bottom: 60, left: CELL_PADDING, right: CELL_PADDING },
    rows: [header, ...toRows(sheet, widths)],
  });
}

/** Cells that a merged one reaches over are left out: Word's own are made of how far it reaches. */
const toRows = (sheet: Sheet, widths: readonly number[]): TableRow[] =>
  layCells(sheet).map((row) => {
    const children = row.flatMap((cell, column) => {
      if (cell === null) return [];
      const width = widths.slice(column, column + cell.columns).reduce((a, b) => a + b, 0);
      const value =
        typeof cell.value === "number" ? flattenValue(cell.value, sheet.columns[column]!.format) : cell.value;
      return [toCell(value, { width, rows: cell.rows, columns: cell.columns })];
    });
    return new TableRow({ cantSplit: true, children });
  });

interface CellLook {
  readonly width: number;
  readonly header?: boolean;
  readonly rows?: number;
  readonly columns?: number;
}

function toCell(value: SheetValue, { width, header = false, rows = 1, columns = 1 }: CellLook): TableCell {
  const children = listParagraphs(value).map((paragraph) => toParagraph(paragraph, { bold: header, width }));
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(rows > 1 && { rowSpan: rows }),
    ...(columns > 1 && { columnSpan: columns }),
    // Word refuses a cell without a paragraph.
    children: children.length > 0 ? children : [new Paragraph({})],
    ...(header ? { shading: { type: ShadingType.CLEAR, color: "auto", fill: "EEF1F4" } } : {}),
  });
}

function listParagraphs(value: SheetValue): readonly SheetParagraph[] {
  if (value === null) return [];
  return typeof value === "object" ? value : [{ text: String(value) }];
}

interface ParagraphLook {
  readonly style?: string;
  readonly bold?: boolean;
  /** Twentieths of a point that there are for a picture. */
  readonly width?: number;
}

function toParagraph(
  { text, note, picture }: SheetParagraph,
  { style, bold = false, width = 0 }: ParagraphLook = {},
): Paragraph {
  const rightToLeft = isRightToLeft(text);
  const format = { ...(rightToLeft ? { rightToLeft } : {}), ...(bold ? { bold } : {}) };
  const children = picture ? [toPicture(picture, text, width)] : toRuns(text, format);
  if (note) children.push(...toRuns(`\n${note}`, { size: NOTE_SIZE, color: GREY }));
  return new Paragraph({
    children,
    bidirectional: rightToLeft,
    spacing: { after: 60 },
    ...(style ? { style } : {}),
  });
}

/** Taller pictures would take more than a page, in points. */
const TALLEST = 420;

/** As wide as its cell has room for, but not larger than it was printed; the alternative text is what is said of it. */
function toPicture({ png, width, height }: SheetPicture, text: string, room: number): ImageRun {
  const inCell = (room - 2 * CELL_PADDING) / 20;
  const scale = Math.min(inCell / width, TALLEST / height, 1) * (96 / 72);
  return new ImageRun({
    type: "png",
    data: png,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: toXmlText(text), title: toXmlText(text), description: toXmlText(text) },
  });
}

/** One run a line; a line break stands before every run but the first. */
const toRuns = (text: string, format: object): TextRun[] =>
  toXmlText(text)
    .split(/\r\n?|\n/)
    .map((line, index) => new TextRun({ ...format, text: line, ...(index > 0 ? { break: 1 } : {}) }));
