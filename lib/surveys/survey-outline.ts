import { checkShape } from "@/lib/ingest/check-shape";
import type { Delimiter, SheetOptions, SheetRow, Workbook } from "@/lib/ingest/sheet";
import { answerRows, findHeader } from "./find-header";
import { describeColumns, type SurveyColumn } from "./survey-choices";

/** Which part of a file is looked at, and how it is read. */
export interface OutlineOptions extends SheetOptions {
  /** Index of the sheet; the first without it. */
  readonly sheet?: number;
  /** Number of the row that names the columns; the most likely one without it. */
  readonly headerRow?: number;
}

/** What a person needs to see of a file of answers to decide what becomes of it; of bounded size. */
export interface SurveyOutline {
  readonly delimiter?: Delimiter;
  readonly encoding?: string;
  readonly warnings: readonly string[];
  /** Names and counts of rows of all sheets. */
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
  readonly sheet: number;
  readonly headerRow: number;
  /** The first rows of the sheet, cells cut: where the header is chosen. */
  readonly top: readonly SheetRow[];
  readonly columns: readonly SurveyColumn[];
  /** Rows of answers below the header. */
  readonly respondents: number;
  /** The header and the first rows of answers, long cells cut: what a preview is made of. */
  readonly sample: readonly SheetRow[];
}

const topRows = 12;
const topCell = 80;
const sampleRows = 3;
const sampleCell = 1_200;

/** The outline of a workbook's sheet. An index or a row that is not there falls back to the likely one. */
export function outlineSurvey(workbook: Workbook, options: OutlineOptions): SurveyOutline {
  const { sheets, delimiter, encoding } = workbook;
  const index = sheets[options.sheet ?? 0] === undefined ? 0 : (options.sheet ?? 0);
  const sheet = sheets[index] ?? { name: "", rows: [], width: 0 };
  const known = sheet.rows.some(({ number }) => number === options.headerRow);
  const headerRow = known && options.headerRow !== undefined ? options.headerRow : findHeader(sheet);
  const answers = answerRows(sheet, headerRow);
  const header = sheet.rows.filter(({ number }) => number === headerRow);
  return {
    ...(delimiter !== undefined && { delimiter }),
    ...(encoding !== undefined && { encoding }),
    warnings: [...workbook.warnings, ...checkShape(sheet, headerRow)],
    sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.length })),
    sheet: index,
    headerRow,
    top: sheet.rows.slice(0, topRows).map((row) => cutRow(row, topCell)),
    columns: describeColumns(sheet, headerRow),
    respondents: answers.length,
    sample: [...header, ...answers.slice(0, sampleRows).map((row) => cutRow(row, sampleCell))],
  };
}

const cutRow = ({ number, cells }: SheetRow, most: number): SheetRow => ({
  number,
  cells: cells.map((cell) =>
    cell.length > most
      ? `${cell
          .slice(0, most - 1)
          .toWellFormed()
          .trimEnd()}…`
      : cell,
  ),
});
