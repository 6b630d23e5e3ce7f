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
import type { Sheet, SheetColumn, SheetParagraph, SheetPicture, SheetValue } from "./sheet";
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
 * every page; rows do not break across pages unless they must. Paragraphs in right-to-left scripts are marked so;
 * characters that XML cannot hold become U+FFFD. A sheet without rows gives the header row alone.
 */
export async function writeDocx(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const lying = sheet.columns.length > PORTRAIT_COLUMNS;
  const widths = shareWidth(sheet.columns, lying ? PAGE_WIDTH.landscape : PAGE_WIDTH.portrait);
  const children = [
    toParagraph({ text: sheet.title }, { style: "Caption" }),
    ...(sheet.caption ? [toParagraph({ text: sheet.caption }, { style: "CaptionNote" })] : []),
    ...(sheet.columns.length > 0 ? [toTable(sheet, widths)] : []),
  ];
  const page = {
    size: { ...A4, orientation: lying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
    margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
  };
  const document = new Document({
    title: toXmlText(sheet.title),
    creator: "Excerpta",
    styles: STYLES,
    sections: [{ properties: { page }, children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
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
  ],
};

function shareWidth(columns: readonly SheetColumn[], total: number): number[] {
  const weights = columns.map(({ weight = 1 }) => weight);
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => Math.floor((total * weight) / sum));
}

function toTable(sheet: Sheet, widths: readonly number[]): Table {
  const row = (values: readonly SheetValue[], header: boolean) =>
    new TableRow({
      cantSplit: true,
      ...(header ? { tableHeader: true } : {}),
      children: widths.map((width, index) => toCell(values[index] ?? null, width, header)),
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
    rows: [
      row(
        sheet.columns.map(({ heading }) => heading),
        true,
      ),
      ...sheet.rows.map((values) => row(values, false)),
    ],
  });
}

function toCell(value: SheetValue, width: number, header: boolean): TableCell {
  const children = listParagraphs(value).map((paragraph) => toParagraph(paragraph, { bold: header, width }));
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
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
