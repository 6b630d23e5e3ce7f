import Papa from "papaparse";
import type { Sheet } from "@/lib/ingest/sheet";
import { hasCodebookHeadings } from "./parse-codebook-csv";
import { guardFormula } from "./write-codebook-csv";

/**
 * A workbook's codebook as CSV, to be read as any other: the first sheet whose first row heads the columns of a codebook,
 * else the first sheet. Its text is as it stands, since a workbook tells text from formulas. "" for no sheet.
 */
export function sheetToCodebookText(sheets: readonly Sheet[]): string {
  const texts = sheets.map(({ rows }) => Papa.unparse(rows.map(({ cells }) => cells.map(guardFormula))));
  return texts.find(hasCodebookHeadings) ?? texts[0] ?? "";
}
