import { respond } from "@/lib/api/respond";
import { isSameOrigin } from "@/lib/api/same-origin";
import { receiveUpload } from "@/lib/documents/server/receive-upload";
import { runReader } from "@/lib/ingest/server/run-reader";
import { requireCurrentMember } from "@/lib/projects/server/access";
import { referenceLimits } from "@/lib/references/reference";
import { AppError } from "@/lib/shared/app-error";

interface Context {
  params: Promise<{ projectId: string }>;
}

/** Reads a bibliography that is the body, keeps nothing of it, and answers with its references. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return respond(async () => {
    if (!isSameOrigin(request)) throw new AppError("FORBIDDEN", "Uploads from other sites are refused.");
    const { projectId } = await params;
    await requireCurrentMember(projectId, "document.write");
    const read = await receiveUpload(
      request,
      ({ path }) => runReader("references", { path }, { owner: projectId }),
      referenceLimits.bytes,
    );
    if (!read.ok) throw new AppError("BAD_REQUEST", read.error.message);
    return Response.json(read.value, { headers: { "Cache-Control": "no-store" } });
  });
}
