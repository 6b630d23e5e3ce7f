import { Readable } from "node:stream";
import { z } from "zod";
import { respondInProject } from "@/lib/api/respond";
import { toDisposition } from "@/lib/exchange/file-name";
import { openStoredFile } from "@/lib/platform/files";
import { requireCurrentMember } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { findDescription } from "@/lib/transfer/server/find-description";

interface Context {
  params: Promise<{ projectId: string }>;
}

/**
 * The description of the file that the project was brought over with, or with `of` that of one that was brought in; always
 * to be saved and never shown: what is inside is not ours.
 */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return respondInProject(request, async () => {
    const { projectId } = await params;
    const member = await requireCurrentMember(projectId, "project.export");
    const of = z.uuid().nullable().safeParse(new URL(request.url).searchParams.get("of"));
    const description = of.success ? await findDescription(member, of.data) : null;
    const stream = description && (await openStoredFile(description.sha256));
    if (!description || !stream)
      throw new AppError("NOT_FOUND", "No such description is kept here. Load the page again.");
    return new Response(Readable.toWeb(stream) as ReadableStream, {
      headers: {
        "Content-Type": "application/octet-stream",
        "Content-Disposition": toDisposition(description.fileName),
        "Content-Length": String(description.byteSize),
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
      },
    });
  });
}
