import { respond } from "@/lib/api/respond";
import { isSameOrigin } from "@/lib/api/same-origin";
import { importDocument } from "@/lib/documents/server/import-document";
import { receiveUpload } from "@/lib/documents/server/receive-upload";
import { uploadedName } from "@/lib/documents/uploaded-name";
import { ingestFile } from "@/lib/ingest/server/ingest-file";
import { requireCurrentMember } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";

interface Context {
  params: Promise<{ projectId: string }>;
}

/** Takes one file as the body, its name percent-encoded in `X-File-Name`, and answers with the new document. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return respond(async () => {
    if (!isSameOrigin(request)) throw new AppError("FORBIDDEN", "Uploads from other sites are refused.");
    const { projectId } = await params;
    const member = await requireCurrentMember(projectId, "document.write");
    const fileName = uploadedName(request.headers.get("x-file-name"));
    const { result } = await receiveUpload(request, (file) =>
      importDocument(member, file, fileName, ingestFile),
    );
    return Response.json(result, { status: 201, headers: { "Cache-Control": "no-store" } });
  });
}
