import { respondInProject } from "@/lib/api/respond";
import { packFrames, pagesAtOnce } from "@/lib/documents/run-frames";
import { findRuns } from "@/lib/documents/server/pages";
import { requireCurrentMember } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";

interface Context {
  params: Promise<{ projectId: string; documentId: string; textId: string }>;
}

/** Where the characters of eight pages stand, from the page `from` on. A text never changes, so the browser may keep it. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return respondInProject(request, async () => {
    const { projectId, documentId, textId } = await params;
    const member = await requireCurrentMember(projectId, "document.read");
    const from = Number(new URL(request.url).searchParams.get("from"));
    if (!Number.isInteger(from) || from < 0 || from > 1_000_000 || from % pagesAtOnce !== 0)
      throw new AppError("BAD_REQUEST", `“from” is a page number that ${pagesAtOnce} divides.`);
    const headers = {
      "Content-Type": "application/octet-stream",
      "X-Content-Type-Options": "nosniff",
      ETag: `"${textId}-${from}"`,
      Vary: "Cookie, Authorization",
      "Cache-Control": "private, max-age=31536000, immutable",
    };
    const runs = await findRuns(member, documentId, textId, from);
    if (runs === null)
      throw new AppError("NOT_FOUND", "This document has another text now. Reload the page.");
    if (request.headers.get("if-none-match") === headers.ETag)
      return new Response(null, { status: 304, headers });
    return new Response(packFrames(runs), { headers });
  });
}
