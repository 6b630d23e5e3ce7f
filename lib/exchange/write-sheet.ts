import type { Sheet } from "./sheet";
import { writeCsv } from "./write-csv";
import { writeDocx } from "./write-docx";
import { writeXlsx } from "./write-xlsx";

const sheetFormats = ["csv", "xlsx", "docx"] as const;
export type SheetFormat = (typeof sheetFormats)[number];

export const isSheetFormat = (value: unknown): value is SheetFormat =>
  sheetFormats.some((format) => format === value);

const MEDIA_TYPES: Record<SheetFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** A sheet as a file of the format asked for. */
export async function writeSheet(
  sheet: Sheet,
  format: SheetFormat,
): Promise<{ readonly body: string | Uint8Array<ArrayBuffer>; readonly mediaType: string }> {
  const write = { csv: writeCsv, xlsx: writeXlsx, docx: writeDocx }[format];
  return { body: await write(sheet), mediaType: MEDIA_TYPES[format] };
}
