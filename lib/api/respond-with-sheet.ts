import { fileName, toDisposition } from "@/lib/exchange/file-name";
import type { Sheet } from "@/lib/exchange/sheet";
import { isSheetFormat, writeSheet } from "@/lib/exchange/write-sheet";
import { AppError } from "@/lib/shared/app-error";

/** A sheet as a download in the format that an address asked for. BAD_REQUEST for a format there is not. */
export async function respondWithSheet(sheet: Sheet, format: string | null): Promise<Response> {
  if (!isSheetFormat(format))
    throw new AppError("BAD_REQUEST", "There is no such format. Choose csv, xlsx or docx.");
  const { body, mediaType } = await writeSheet(sheet, format);
  return new Response(body, {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": toDisposition(fileName(sheet.title, format)),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}
