import { respond } from "@/lib/api/respond";
import { isSameOrigin } from "@/lib/api/same-origin";
import { receiveUpload } from "@/lib/documents/server/receive-upload";
import { droppedRecordingLimit } from "@/lib/documents/server/recordings";
import { uploadedName } from "@/lib/documents/uploaded-name";
import { requireUser } from "@/lib/projects/server/access";
import { beginTransfer } from "@/lib/transfer/server/begin-transfer";
import { AppError } from "@/lib/shared/app-error";

/**
 * Takes another program's project as the body, its name percent-encoded in `X-File-Name`; answers with the id of the
 * project that it will be.
 */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    if (!isSameOrigin(request)) throw new AppError("FORBIDDEN", "Uploads from other sites are refused.");
    const user = await requireUser();
    const fileName = uploadedName(request.headers.get("x-file-name"));
    const begun = await receiveUpload(
      request,
      (file) => beginTransfer(user.id, file, fileName),
      droppedRecordingLimit(),
    );
    return Response.json(begun, { status: 202, headers: { "Cache-Control": "no-store" } });
  });
}
