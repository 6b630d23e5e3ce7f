import Papa from "papaparse";
import type { Code } from "@/lib/codebook/code";
import { toCodebookSheet } from "./codebook-sheet";
import { flattenValue } from "./sheet";

/**
 * A codebook as CSV: UTF-8 with a byte order mark (Excel needs it), CRLF, a heading row, a row for each code in tree
 * order. `Path` holds the names from the top, joined by “ > ”. Cells that a spreadsheet would run as a formula get an
 * apostrophe in front, which `parseCodebookCsv` takes off again.
 */
export function writeCodebookCsv(codes: readonly Code[]): string {
  const { columns, rows } = toCodebookSheet("", codes);
  const table = [
    columns.map(({ heading }) => heading),
    ...rows.map((row) => row.map((value) => guardFormula(flattenValue(value)))),
  ];
  return `\ufeff${Papa.unparse(table, { newline: "\r\n" })}\r\n`;
}

/** What a spreadsheet takes for a formula, or would once an apostrophe before it is gone. */
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** Puts an apostrophe before what a spreadsheet would run. */
export const guardFormula = (cell: string): string => (formulaStart.test(cell) ? `'${cell}` : cell);

/** Takes that one apostrophe off again. */
export const unguardFormula = (cell: string): string =>
  cell.startsWith("'") && formulaStart.test(cell) ? cell.slice(1) : cell;
