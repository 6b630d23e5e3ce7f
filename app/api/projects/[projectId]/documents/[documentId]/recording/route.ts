import { Readable } from "node:stream";
import { respondInProject } from "@/lib/api/respond";
import { readByteRange } from "@/lib/documents/byte-range";
import { recordingTypes } from "@/lib/documents/recording";
import { receiveUpload } from "@/lib/documents/server/receive-upload";
import { attachRecording, findRecording, recordingLimit } from "@/lib/documents/server/recordings";
import { uploadedName } from "@/lib/documents/uploaded-name";
import { toDisposition } from "@/lib/exchange/file-name";
import { openStoredFile } from "@/lib/platform/files";
import { requireCurrentMember } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";

interface Context {
  params: Promise<{ projectId: string; documentId: string }>;
}

/** Takes a recording as the body, its name percent-encoded in `X-File-Name`; it replaces the one there is. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return respondInProject(request, async () => {
    const { projectId, documentId } = await params;
    const member = await requireCurrentMember(projectId, "document.write");
    const fileName = uploadedName(request.headers.get("x-file-name"));
    const { result } = await receiveUpload(
      request,
      (file) => attachRecording(member, documentId, file, fileName),
      recordingLimit(),
    );
    return Response.json(result, { status: 201, headers: { "Cache-Control": "no-store" } });
  });
}

/** The recording, whole or the part that a player asks for. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return respondInProject(request, async () => {
    const { projectId, documentId } = await params;
    const member = await requireCurrentMember(projectId, "document.read");
    const recording = await findRecording(member, documentId);
    if (recording === null) throw new AppError("NOT_FOUND", "This document has no recording.");
    const { byteSize, sha256, mediaType, name } = recording;
    const span = readByteRange(request.headers.get("range"), byteSize);
    const headers = {
      "Content-Type": recordingTypes.includes(mediaType) ? mediaType : "application/octet-stream",
      "Content-Disposition": toDisposition(name).replace("attachment", "inline"),
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": "private, no-cache",
      "Accept-Ranges": "bytes",
      ETag: `"${sha256}"`,
    };
    if (span === "unsatisfiable") {
      return new Response(null, {
        status: 416,
        headers: { ...headers, "Content-Range": `bytes */${byteSize}` },
      });
    }
    const stream = await openStoredFile(sha256, span ?? undefined);
    if (stream === null)
      throw new AppError("NOT_FOUND", "The recording is not kept here any more. Attach it again.");
    const body = Readable.toWeb(stream) as ReadableStream;
    if (span === null)
      return new Response(body, { headers: { ...headers, "Content-Length": String(byteSize) } });
    const range = `bytes ${span.start}-${span.end}/${byteSize}`;
    const length = String(span.end - span.start + 1);
    return new Response(body, {
      status: 206,
      headers: { ...headers, "Content-Length": length, "Content-Range": range },
    });
  });
}
