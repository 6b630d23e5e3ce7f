import writeXlsxFile, { type Cell, type Row } from "write-excel-file/universal";
import { layCells } from "./lay-cells";
import { toCellFormat } from "./number-format";
import { flattenValue, type Sheet, type SheetColumn, type SheetValue } from "./sheet";
import { toXmlText } from "./xml-text";

/** Characters a cell of an Excel workbook may hold. */
const CELL_LIMIT = 32_767;
const CUT = " […]";

/** Width of a column of weight 1, in characters. */
const COLUMN_WIDTH = 24;

/**
 * A sheet as an Excel workbook (.xlsx) with one worksheet: title and caption above, a header row, wrapped cells, the note below.
 * Its appendix is a second worksheet.
 * Text is written as text, so that no content can become a formula, and what looks like one stays verbatim.
 * Characters that XML cannot hold become U+FFFD; text beyond Excel's 32,767 characters a cell is cut and ends
 * in " […]".
 */
export async function writeXlsx(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const { appendix } = sheet;
  const own = sheetName(sheet.title);
  // Excel opens no workbook with two worksheets of one name.
  const name = appendix && own.toLowerCase() === APPENDIX.toLowerCase() ? "Table" : own;
  const sheets = [toWorksheet(sheet, name), ...(appendix ? [toWorksheet(appendix, APPENDIX)] : [])];
  const blob = await writeXlsxFile(sheets).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

const APPENDIX = "Evidence";

function toWorksheet(sheet: Sheet, name: string) {
  const header: Row = sheet.columns.map(({ heading }) => ({
    ...textCell(heading),
    fontWeight: "bold",
    backgroundColor: "#eef1f4",
  }));
  const above: Row[] = [[{ ...textCell(sheet.title), wrap: false, fontWeight: "bold", fontSize: 14 }]];
  if (sheet.caption) above.push([{ ...textCell(sheet.caption), wrap: false }]);
  const below: Row[] = sheet.note ? [[], [{ ...textCell(sheet.note), wrap: false }]] : [];
  return {
    data: [...above, [], header, ...layRows(sheet), ...below],
    sheet: name,
    columns: sheet.columns.map(({ weight = 1 }) => ({ width: COLUMN_WIDTH * weight })),
    stickyRowsCount: above.length + 2,
  };
}

const layRows = (sheet: Sheet): Row[] =>
  layCells(sheet).map((row) =>
    row.map((cell, column): Cell => {
      if (cell === null) return null;
      const { rows, columns } = cell;
      return {
        ...toCell(cell.value, sheet.columns[column]!),
        ...(rows > 1 && { rowSpan: rows }),
        ...(columns > 1 && { columnSpan: columns }),
      };
    }),
  );

/**
 * A worksheet's name: at most 31 characters, none of `[]:*?/\`, no apostrophe at its ends, never empty. The title
 * itself stands in full in the first cell.
 */
export function sheetName(title: string): string {
  const allowed = toXmlText(title)
    .replace(/[[\]:*?/\\\uFFFD]+/g, " ")
    .replace(/\s+/g, " ");
  const cut = Array.from(allowed).reduce(
    (name, each) => (name.length + each.length > 31 ? name : name + each),
    "",
  );
  return cut.replace(/^['\s]+|['\s]+$/g, "") || "Sheet";
}

const toCell = (value: SheetValue, { format }: SheetColumn) =>
  typeof value === "number"
    ? ({
        value,
        type: Number,
        alignVertical: "top",
        ...(format && { format: toCellFormat(format) }),
      } as const)
    : textCell(flattenValue(value));

function textCell(text: string) {
  const value = escapeHexEscapes(cutToLimit(toXmlText(text).replace(/\r\n?/g, "\n")));
  return { value, type: String, wrap: true, alignVertical: "top" } as const;
}

/** ECMA-376 part 1, 22.9.2.19: `_xHHHH_` in a string stands for a character, so a literal one is escaped. */
const escapeHexEscapes = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");

function cutToLimit(text: string): string {
  if (text.length <= CELL_LIMIT) return text;
  return toWholePairs(text.slice(0, CELL_LIMIT - CUT.length)) + CUT;
}

/** Without the half of a surrogate pair that a cut may have left at the end. */
const toWholePairs = (text: string): string => text.replace(/[\uD800-\uDBFF]$/, "");
