import { canonicalText } from "@/lib/ingest/canonical-text";
import { IngestFailure } from "@/lib/ingest/ingest-failure";
import { type Sheet, sheetLimits, type SheetRow, sheetWords } from "@/lib/ingest/sheet";

/**
 * A sheet from the cells of all its rows, blank ones included, so that rows keep their numbers. Cells become canonical
 * text without white space at their ends; empty ones at the end of a row, and rows without a filled one, are left
 * out. Throws TOO_LARGE past the limits of rows or columns.
 */
export function makeSheet(name: string, raw: readonly (readonly string[])[]): Sheet {
  const rows: SheetRow[] = [];
  let width = 0;
  raw.forEach((values, index) => {
    const cells = values.map((value) => canonicalText(value).trim());
    const used = cells.findLastIndex((cell) => cell !== "") + 1;
    if (used === 0) return;
    rows.push({ number: index + 1, cells: cells.slice(0, used) });
    width = Math.max(width, used);
  });
  const sheet = { name, rows, width };
  checkSheet(sheet, rows.length);
  return sheet;
}

/** `rows`: how many hold something. Throws TOO_LARGE past the limits of rows or columns. */
export function checkSheet(sheet: Pick<Sheet, "name" | "width">, rows: number): void {
  if (rows > sheetLimits.rows) throw tooMany(sheet, rows, "rows", sheetLimits.rows);
  if (sheet.width > sheetLimits.columns) throw tooMany(sheet, sheet.width, "columns", sheetLimits.columns);
}

function tooMany(sheet: Pick<Sheet, "name">, count: number, what: string, limit: number): IngestFailure {
  const [has, most] = [count.toLocaleString("en-US"), limit.toLocaleString("en-US")];
  return new IngestFailure(
    "TOO_LARGE",
    `${sheetWords(sheet)} has ${has} ${what}; the limit is ${most}. Split it and add the parts.`,
  );
}
