import { Readable } from "node:stream";
import { respondInProject } from "@/lib/api/respond";
import { fileName, toDisposition } from "@/lib/exchange/file-name";
import { requireCurrentMember } from "@/lib/projects/server/access";
import { exportAnnotations } from "@/lib/transfer/server/export-annotations";
import { readRows } from "@/lib/transfer/server/read-rows";

interface Context {
  params: Promise<{ projectId: string }>;
}

/** What is coded as W3C Web Annotations (JSON-LD), streamed; positions are code points. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return respondInProject(request, async () => {
    const { projectId } = await params;
    const member = await requireCurrentMember(projectId, "project.export");
    const rows = await readRows(member);
    const pieces = Readable.from(exportAnnotations(rows, request.signal));
    return new Response(Readable.toWeb(pieces) as ReadableStream<Uint8Array>, {
      headers: {
        "Content-Type": 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
        "Content-Disposition": toDisposition(fileName(`${rows.project.name} annotations`, "jsonld")),
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
      },
    });
  });
}
