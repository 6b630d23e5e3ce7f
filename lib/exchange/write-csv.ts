import Papa from "papaparse";
import { flattenValue, type Sheet, type SheetValue } from "./sheet";

/** What makes a spreadsheet take a cell for a formula, also in the full-width forms some locales accept. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * A sheet as CSV: UTF-8 with a byte order mark (without it Excel reads the system's code page), RFC 4180 quoting,
 * CRLF between records, a header record and no title. Where the sheet has a note or an appendix, an empty record ends
 * the table; title, caption, note and appendix follow it. Merged cells stand apart.
 *
 * Guard against formula injection: text that begins with `=`, `+`, `-`, `@`, a tab or a line break gets an
 * apostrophe in front, headings included. A spreadsheet then shows it as text; a program that reads the file has
 * to take that one apostrophe off. Numbers are written as numbers, negative ones too, and without their format.
 */
export function writeCsv(sheet: Sheet): string {
  return `\uFEFF${Papa.unparse([...listRecords(sheet), ...listAfter(sheet)], { newline: "\r\n" })}\r\n`;
}

const listRecords = ({ columns, rows }: Sheet): (string | number)[][] => [
  columns.map(({ heading }) => guardFormula(heading)),
  ...rows.map(toRecord),
];

function listAfter({ title, caption, note, appendix }: Sheet): (string | number)[][] {
  if (!note && !appendix) return [];
  const said = [title, caption, note].filter((text) => text !== undefined && text !== "");
  return [
    [],
    ...said.map((text) => [guardFormula(text!)]),
    ...(appendix ? [[], [guardFormula(appendix.title)], ...listRecords(appendix)] : []),
  ];
}

/** Text that no spreadsheet takes for a formula: see writeCsv. */
const guardFormula = (text: string): string => (FORMULA_START.test(text) ? `'${text}` : text);

const toRecord = (row: readonly SheetValue[]): (string | number)[] =>
  row.map((value) => (typeof value === "number" ? value : guardFormula(flattenValue(value))));
