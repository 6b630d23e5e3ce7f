import { sheetWords } from "@/lib/ingest/sheet";
import type { XlsxSheet } from "@/lib/ingest/xlsx-sheet";

/** What a person must know of a workbook's formulas: those without a stored result, and those that gave an error. */
export const warnOfFormulas = (sheets: readonly XlsxSheet[]): string[] =>
  sheets.flatMap((sheet) => {
    const { uncounted, errors } = sheet;
    const of = (count: number) => `${count.toLocaleString("en-US")} ${count === 1 ? "cell" : "cells"}`;
    const missing = `${sheetWords(sheet)} has ${of(uncounted)} with a formula whose result was never saved; ${uncounted === 1 ? "it is" : "they are"} empty here. To have the results, open the file in Excel or LibreOffice, save it, and add it again.`;
    const wrong = `${sheetWords(sheet)} has ${of(errors)} whose formula gave an error, such as #N/A; ${errors === 1 ? "it is" : "they are"} kept as shown.`;
    return [...(uncounted > 0 ? [missing] : []), ...(errors > 0 ? [wrong] : [])];
  });
