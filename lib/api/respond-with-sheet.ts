import type { Sheet } from "@/lib/exchange/sheet";
import { type SheetFormat, isSheetFormat, writeSheet } from "@/lib/exchange/write-sheet";
import { AppError } from "@/lib/shared/app-error";
import { downloadHeaders } from "./download-headers";
import { respondInProject } from "./respond";

/**
 * Answers a route with a sheet as a download, in the `format` that its address asks for; `toSheet` is given the rest of what the
 * address says, and the format. BAD_REQUEST for one there is not, before anything is read.
 */
export const respondWithSheet = (
  request: Request,
  toSheet: (search: URLSearchParams, format: SheetFormat) => Promise<Sheet>,
): Promise<Response> =>
  respondInProject(request, async () => {
    const search = new URL(request.url).searchParams;
    const format = search.get("format");
    if (!isSheetFormat(format))
      throw new AppError("BAD_REQUEST", "There is no such format. Choose docx, xlsx, csv, html, md or tex.");
    const sheet = await toSheet(search, format);
    const { body, mediaType } = await writeSheet(sheet, format);
    return new Response(body, {
      headers: downloadHeaders(sheet.title, format, mediaType),
    });
  });
