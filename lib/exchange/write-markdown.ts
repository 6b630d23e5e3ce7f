import { flattenValue, type Sheet, type SheetColumn, type SheetValue } from "./sheet";

/** What Markdown would take for marks, or for the border of a cell. */
const escape = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&").replace(/\r?\n/g, "<br>");

/**
 * A sheet as a Markdown table (GitHub Flavored Markdown): the title in bold above, the caption below it; the paragraphs of a
 * cell, and their notes in italics, parted by `<br>`, since a cell is one line. Columns of numbers stand to the right. The
 * note and the appendix follow. Merged cells stand apart, as Markdown has none.
 */
export const writeMarkdown = (sheet: Sheet): string =>
  [sheet, ...(sheet.appendix ? [sheet.appendix] : [])].map(writeTable).join("\n");

function writeTable(sheet: Sheet): string {
  const numbers = sheet.columns.map((_, at) =>
    sheet.rows.some((row) => typeof row[at] === "number") ? "---:" : "---",
  );
  const lines = [
    `**${escape(sheet.title)}**`,
    "",
    ...(sheet.caption ? [escape(sheet.caption), ""] : []),
    toLine(sheet.columns.map(({ heading }) => escape(heading))),
    toLine(numbers),
    ...sheet.rows.map((row) => toLine(row.map((value, at) => toCell(value, sheet.columns[at])))),
    ...(sheet.note ? ["", escape(sheet.note)] : []),
  ];
  return `${lines.join("\n")}\n`;
}

const toLine = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

function toCell(value: SheetValue, column?: SheetColumn): string {
  if (value === null || typeof value === "number") return flattenValue(value, column?.format);
  if (typeof value === "string") return escape(value);
  return value
    .map(({ text, note }) => (note ? `${escape(text)}<br>*${escape(note)}*` : escape(text)))
    .join("<br><br>");
}
