import { respondInProject } from "@/lib/api/respond";
import { receiveUpload } from "@/lib/documents/server/receive-upload";
import { runReader } from "@/lib/ingest/server/run-reader";
import { requireCurrentMember } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";

interface Context {
  params: Promise<{ projectId: string }>;
}

/** Bytes of a table; one with attributes of some thousand documents takes far less. */
const mostBytes = 20_000_000;
/** Cells that are sent back. */
const mostCells = 400_000;

/** Reads a table of attributes, CSV or XLSX, that comes as the body, and gives its rows back. Nothing of it is kept. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return respondInProject(request, async () => {
    const { projectId } = await params;
    await requireCurrentMember(projectId, "document.write");
    const read = await receiveUpload(
      request,
      ({ path }) => runReader("tables", { path }, { owner: projectId, signal: request.signal }),
      mostBytes,
    );
    if (!read.ok) throw new AppError("BAD_REQUEST", read.error.message);
    const { sheets, warnings } = read.value;
    const cells = sheets.reduce((sum, { rows, width }) => sum + rows.length * width, 0);
    if (cells > mostCells)
      throw new AppError(
        "BAD_REQUEST",
        `This file has ${cells.toLocaleString("en-US")} cells; at most ${mostCells.toLocaleString("en-US")} can be read as attributes. Leave out what is none.`,
      );
    return Response.json({ sheets, warnings }, { status: 201, headers: { "Cache-Control": "no-store" } });
  });
}
