import { Readable } from "node:stream";
import { downloadHeaders } from "@/lib/api/download-headers";
import { paintPdf } from "@/lib/api/paint-pdf";
import { respondInProject } from "@/lib/api/respond";
import { requireCurrentMember } from "@/lib/projects/server/access";
import { chooseNames } from "@/lib/pseudonyms/server/queries";
import { AppError } from "@/lib/shared/app-error";
import { exportTexts } from "@/lib/transfer/server/export-texts";
import { openTexts } from "@/lib/transfer/server/open-texts";
import { pseudonymise } from "@/lib/transfer/server/pseudonymise";
import { readRows } from "@/lib/transfer/server/read-rows";
import { writeCodedFile } from "@/lib/transfer/server/write-coded-file";
import { fileOfFormat, isOneFile, isTextFormat, textFormats } from "@/lib/transfer/text-formats";

interface Context {
  params: Promise<{ projectId: string }>;
}

/**
 * Documents with what is coded in them, in a `format`: all, or the `document` with that id; with the codings of all
 * `layers` that the member sees, or of those named, parted by commas; with `pseudonyms=1` names are replaced as the project says.
 */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return respondInProject(request, async () => {
    const { projectId } = await params;
    const member = await requireCurrentMember(projectId, "project.export");
    const search = new URL(request.url).searchParams;
    const format = search.get("format");
    if (!isTextFormat(format))
      throw new AppError("BAD_REQUEST", `There is no such format. Choose ${textFormats.join(", ")}.`);
    const layers = search.get("layers");
    const documentId = search.get("document");
    const readable = await pseudonymise(
      await readRows(member, documentId),
      await chooseNames(member, search),
      documentId,
    );
    const texts = openTexts(readable, layers === null ? null : new Set(layers.split(",")), documentId);
    const [first] = texts.documents;
    if (first === undefined)
      throw new AppError(
        "NOT_FOUND",
        documentId !== null
          ? "This document is no longer there. Somebody may have deleted it."
          : "There are no documents in this project yet. Add one first.",
      );
    const alone = documentId !== null;
    const on = { owner: projectId, signal: request.signal };
    if (alone && isOneFile(format)) {
      const { extension, mediaType } = fileOfFormat[format];
      const file = await writeCodedFile(texts, first, format, paintPdf, on);
      return new Response(file, { headers: downloadHeaders(`${first.title}, coded`, extension, mediaType) });
    }
    const title = alone ? first.title : readable.rows.project.name;
    const stream = Readable.toWeb(Readable.from(exportTexts(texts, format, paintPdf, on)));
    const headers =
      format === "doccano"
        ? downloadHeaders(`${title} doccano`, "jsonl", "application/x-ndjson; charset=utf-8")
        : downloadHeaders(`${title} ${format}`, "zip", "application/zip");
    return new Response(stream as ReadableStream<Uint8Array>, { headers });
  });
}
