import { Readable } from "node:stream";
import { respondInProject } from "@/lib/api/respond";
import { findOriginal } from "@/lib/documents/server/queries";
import { toDisposition } from "@/lib/exchange/file-name";
import { openStoredFile } from "@/lib/platform/files";
import { requireCurrentMember } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";

interface Context {
  params: Promise<{ projectId: string; documentId: string }>;
}

/** The file as it was uploaded, always to be saved and never shown: what is inside is not ours. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return respondInProject(request, async () => {
    const { projectId, documentId } = await params;
    const member = await requireCurrentMember(projectId, "project.export");
    const original = await findOriginal(member, documentId);
    const stream = original && (await openStoredFile(original.sha256));
    if (!original || !stream) {
      throw new AppError("NOT_FOUND", "The original file is not kept here. Its text is still in the reader.");
    }
    return new Response(Readable.toWeb(stream) as ReadableStream, {
      headers: {
        "Content-Type": "application/octet-stream",
        "Content-Disposition": toDisposition(original.fileName),
        "Content-Length": String(original.byteSize),
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
      },
    });
  });
}
