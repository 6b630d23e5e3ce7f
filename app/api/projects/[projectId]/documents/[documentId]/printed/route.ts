import { Readable } from "node:stream";
import { respondInProject } from "@/lib/api/respond";
import { readByteRange } from "@/lib/documents/byte-range";
import { findPrinted } from "@/lib/documents/server/pages";
import { openStoredFile } from "@/lib/platform/files";
import { requireCurrentMember } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";

interface Context {
  params: Promise<{ projectId: string; documentId: string }>;
}

/**
 * The original for the reader's pages, in parts where a range is asked for. The reader paints it with scripts and forms
 * off; opened by itself, the policy lets nothing in it run.
 */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return respondInProject(request, async () => {
    const { projectId, documentId } = await params;
    const member = await requireCurrentMember(projectId, "document.read");
    const printed = await findPrinted(member, documentId);
    if (!printed)
      throw new AppError("NOT_FOUND", "This document has no pages as printed. Its text is in the reader.");
    const { mediaType, sha256, byteSize } = printed;
    const headers = new Headers({
      "Content-Type": mediaType,
      "Content-Disposition": "inline",
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      "Accept-Ranges": "bytes",
      ETag: `"${sha256}"`,
      // Another person's session in the same browser is another cookie: what is kept is not theirs.
      Vary: "Cookie, Authorization",
      "Cache-Control": "private, max-age=3600",
    });
    if (request.headers.get("if-none-match") === `"${sha256}"`)
      return new Response(null, { status: 304, headers });
    const range = readByteRange(request.headers.get("range"), byteSize);
    if (range === "unsatisfiable") {
      headers.set("Content-Range", `bytes */${byteSize}`);
      return new Response(null, { status: 416, headers });
    }
    const stream = await openStoredFile(sha256, range ?? undefined);
    if (!stream)
      throw new AppError("NOT_FOUND", "The original file is not kept here. Its text is in the reader.");
    headers.set("Content-Length", String(range ? range.end - range.start + 1 : byteSize));
    if (range) headers.set("Content-Range", `bytes ${range.start}-${range.end}/${byteSize}`);
    return new Response(Readable.toWeb(stream) as ReadableStream, { status: range ? 206 : 200, headers });
  });
}
