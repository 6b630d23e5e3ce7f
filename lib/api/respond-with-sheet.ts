import { fileName, toDisposition } from "@/lib/exchange/file-name";
import type { Sheet } from "@/lib/exchange/sheet";
import { isSheetFormat, writeSheet } from "@/lib/exchange/write-sheet";
import { AppError } from "@/lib/shared/app-error";
import { respondInProject } from "./respond";

/**
 * Answers a route with a sheet as a download, in the `format` that its address asks for; `toSheet` is given the rest of what the
 * address says. BAD_REQUEST for a format there is not.
 */
export const respondWithSheet = (
  request: Request,
  toSheet: (search: URLSearchParams) => Promise<Sheet>,
): Promise<Response> =>
  respondInProject(request, async () => {
    const search = new URL(request.url).searchParams;
    const sheet = await toSheet(search);
    const format = search.get("format");
    if (!isSheetFormat(format))
      throw new AppError("BAD_REQUEST", "There is no such format. Choose docx, xlsx, csv, html, md or tex.");
    const { body, mediaType } = await writeSheet(sheet, format);
    return new Response(body, {
      headers: {
        "Content-Type": mediaType,
        "Content-Disposition": toDisposition(fileName(sheet.title, format)),
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
      },
    });
  });
