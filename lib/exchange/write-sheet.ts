import type { Sheet } from "./sheet";
import { writeCsv } from "./write-csv";
import { writeDocx } from "./write-docx";
import { writeHtml } from "./write-html";
import { writeLatex } from "./write-latex";
import { writeMarkdown } from "./write-markdown";
import { writeXlsx } from "./write-xlsx";

const sheetFormats = ["docx", "xlsx", "csv", "html", "md", "tex"] as const;
export type SheetFormat = (typeof sheetFormats)[number];

export const isSheetFormat = (value: unknown): value is SheetFormat =>
  sheetFormats.some((format) => format === value);

const MEDIA_TYPES: Record<SheetFormat, string> = {
  html: "text/html; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  tex: "application/x-tex; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** A sheet as a file of the format asked for. */
export async function writeSheet(
  sheet: Sheet,
  format: SheetFormat,
): Promise<{ readonly body: string | Uint8Array<ArrayBuffer>; readonly mediaType: string }> {
  const write = {
    ...{ csv: writeCsv, xlsx: writeXlsx, docx: writeDocx },
    ...{ html: writeHtml, md: writeMarkdown, tex: writeLatex },
  }[format];
  return { body: await write(sheet), mediaType: MEDIA_TYPES[format] };
}
