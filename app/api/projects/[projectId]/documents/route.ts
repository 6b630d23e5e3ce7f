import { respondInProject } from "@/lib/api/respond";
import { isRecordingName } from "@/lib/documents/recording";
import { receiveUpload } from "@/lib/documents/server/receive-upload";
import { droppedRecordingLimit } from "@/lib/documents/server/recordings";
import { uploadedName } from "@/lib/documents/uploaded-name";
import { cleanFolder } from "@/lib/jobs/import-options";
import { queueImport } from "@/lib/jobs/server/queue-import";
import { requireCurrentMember } from "@/lib/projects/server/access";

interface Context {
  params: Promise<{ projectId: string }>;
}

/**
 * Takes one file as the body, its name percent-encoded in `X-File-Name`, the folders it came out of in `X-File-Folder`
 * and, of a recording that was chosen for a document, that document's id in `X-Recording-Of`; answers with the id of the
 * job that imports it.
 */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return respondInProject(request, async () => {
    const { projectId } = await params;
    const member = await requireCurrentMember(projectId, "document.write");
    const fileName = uploadedName(request.headers.get("x-file-name"));
    const folder = cleanFolder(decodeFolder(request.headers.get("x-file-folder") ?? ""));
    const recordingOf = request.headers.get("x-recording-of");
    const options = { ...(folder !== "" && { folder }), ...(recordingOf !== null && { recordingOf }) };
    const id = await receiveUpload(
      request,
      (file) => queueImport(member, file, fileName, options),
      isRecordingName(fileName) ? droppedRecordingLimit() : undefined,
    );
    return Response.json({ id }, { status: 202, headers: { "Cache-Control": "no-store" } });
  });
}

function decodeFolder(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
}
