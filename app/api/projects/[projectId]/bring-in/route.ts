import { respondInProject } from "@/lib/api/respond";
import { receiveUpload } from "@/lib/documents/server/receive-upload";
import { droppedRecordingLimit } from "@/lib/documents/server/recordings";
import { uploadedName } from "@/lib/documents/uploaded-name";
import { requireCurrentMember } from "@/lib/projects/server/access";
import { requireOpenSight } from "@/lib/projects/server/sight";
import { beginInto } from "@/lib/transfer/server/begin-into";

interface Context {
  params: Promise<{ projectId: string }>;
}

/**
 * Takes another project as the body, its name percent-encoded in `X-File-Name`, that shall go into this one; answers with
 * the id of the job that reads it and then asks. Refused to who codes blind.
 */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return respondInProject(request, async () => {
    const { projectId } = await params;
    const member = await requireCurrentMember(projectId, "codebook.restructure");
    await requireOpenSight(member);
    const fileName = uploadedName(request.headers.get("x-file-name"));
    const begun = await receiveUpload(
      request,
      (file) => beginInto(member, file, fileName),
      droppedRecordingLimit(),
    );
    return Response.json(begun, { status: 202, headers: { "Cache-Control": "no-store" } });
  });
}
