import { countOf } from "@/lib/shared/count-of";
import { type Sheet, sheetWords } from "@/lib/ingest/sheet";

/** Rows that are named one by one; the rest is counted. */
const named = 3;

/**
 * What is odd about the shape of a sheet below its header: rows with more filled columns than the header names, as
 * they come of unquoted separators. Whole sentences with row numbers; none for a sound sheet. `headerRow` is a row
 * number. Short rows are no fault: empty answers at their end are often left out.
 */
export function checkShape(sheet: Sheet, headerRow: number): string[] {
  const header = sheet.rows.find(({ number }) => number === headerRow);
  if (header === undefined) return [];
  const most = header.cells.length;
  const wide = sheet.rows.filter(({ number, cells }) => number > headerRow && cells.length > most);
  const sentences = wide
    .slice(0, named)
    .map(
      ({ number, cells }) =>
        `Row ${number} has ${countOf(cells.length, "column")}, the header has ${most}. Its last cells are kept in columns without a name.`,
    );
  if (wide.length > named) {
    sentences.push(`So have ${countOf(wide.length - named, "more row")}. Check how cells are set apart.`);
  }
  const empty = header.cells.filter((cell) => cell === "").length;
  if (empty > 0) {
    const columns = empty === 1 ? "one column that has" : `${empty} columns that have`;
    sentences.push(`${sheetWords(sheet)} has ${columns} no name in its header (row ${headerRow}).`);
  }
  return sentences;
}
