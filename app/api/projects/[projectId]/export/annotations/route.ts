import { Readable } from "node:stream";
import { downloadHeaders } from "@/lib/api/download-headers";
import { respondInProject } from "@/lib/api/respond";
import { requireCurrentMember } from "@/lib/projects/server/access";
import { chooseNames } from "@/lib/pseudonyms/server/queries";
import { exportAnnotations } from "@/lib/transfer/server/export-annotations";
import { pseudonymise } from "@/lib/transfer/server/pseudonymise";
import { readRows } from "@/lib/transfer/server/read-rows";

interface Context {
  params: Promise<{ projectId: string }>;
}

/**
 * What is coded as W3C Web Annotations (JSON-LD), streamed; positions are code points. With `pseudonyms=1` names are replaced as
 * the project says.
 */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return respondInProject(request, async () => {
    const { projectId } = await params;
    const member = await requireCurrentMember(projectId, "project.export");
    const names = await chooseNames(member, new URL(request.url).searchParams);
    const readable = await pseudonymise(await readRows(member), names);
    const pieces = Readable.from(exportAnnotations(readable, request.signal));
    return new Response(Readable.toWeb(pieces) as ReadableStream<Uint8Array>, {
      headers: downloadHeaders(
        `${readable.rows.project.name} annotations`,
        "jsonld",
        'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
      ),
    });
  });
}
