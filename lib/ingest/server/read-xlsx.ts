import readXlsxFile from "read-excel-file/node";
import { BrokenPart } from "@/lib/ingest/broken-part";
import { brokenWorkbook, IngestFailure } from "@/lib/ingest/ingest-failure";
import { makeSheet } from "@/lib/ingest/make-sheet";
import type { Sheet } from "@/lib/ingest/sheet";
import { readZip, xmlPart } from "./read-zip";

/**
 * The sheets of an Excel workbook that hold something, with cells as a person sees them: numbers to the 15 digits
 * Excel shows, dates as 2024-05-31 or 2024-05-31 14:30, TRUE and FALSE, what a formula gave last. Of merged cells the
 * first has the value. Number formats (percent, currency) are not applied. The archive is checked before it is
 * unpacked. Throws TOO_COMPLEX, TOO_LARGE or OFFICE_BROKEN.
 */
export async function readXlsx(path: string): Promise<Sheet[]> {
  checkParts(path);
  const read = await readXlsxFile(path, { parseNumber: showNumber }).catch((error: unknown) => {
    throw error instanceof IngestFailure ? error : brokenWorkbook();
  });
  return read
    .map(({ sheet, data }) =>
      makeSheet(
        sheet,
        data.map((row) => row.map(showCell)),
      ),
    )
    .filter(({ rows }) => rows.length > 0);
}

/** Nothing is unpacked by the reader's own means before it was unpacked within limits here. */
function checkParts(path: string): void {
  try {
    const parts = readZip(path, (name) => /\.(?:xml|rels)$/i.test(name));
    for (const name of parts.keys())
      if (/<!DOCTYPE/i.test(xmlPart(parts, name) ?? "")) throw brokenWorkbook();
  } catch (error) {
    throw error instanceof BrokenPart ? brokenWorkbook() : error;
  }
}

/** Binary fractions show as Excel rounds them: 0.30000000000000004 is 0.3. Longer whole numbers keep their digits. */
function showNumber(stored: string): string {
  if (/^-?\d+$/.test(stored)) return stored;
  const value = Number(stored);
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : stored;
}

function showCell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return showDate(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** Workbooks know no time zones: what the reader gives as UTC is what the cell shows. */
function showDate(date: Date): string {
  if (Number.isNaN(date.valueOf())) return "";
  const [day = "", time = ""] = date.toISOString().split("T");
  const minutes = time.slice(0, 5);
  // A time of day alone is counted from the last day of 1899.
  if (date.getUTCFullYear() < 1900) return minutes;
  return minutes === "00:00" ? day : `${day} ${minutes}`;
}
