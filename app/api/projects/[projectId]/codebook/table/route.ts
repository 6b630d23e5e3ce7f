import { respondInProject } from "@/lib/api/respond";
import { receiveUpload } from "@/lib/documents/server/receive-upload";
import { sheetToCodebookText } from "@/lib/exchange/sheet-to-codebook-text";
import { runReader } from "@/lib/ingest/server/run-reader";
import { requireCurrentMember } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";

interface Context {
  params: Promise<{ projectId: string }>;
}

/** Bytes of a workbook; the largest codebook takes far less. */
const mostBytes = 20_000_000;

/** Reads a codebook in a workbook (XLSX) that comes as the body, and gives it back as CSV. Nothing of it is kept. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return respondInProject(request, async () => {
    const { projectId } = await params;
    await requireCurrentMember(projectId, "codebook.restructure");
    const read = await receiveUpload(
      request,
      ({ path }) => runReader("tables", { path }, { owner: projectId, signal: request.signal }),
      mostBytes,
    );
    if (!read.ok) throw new AppError("BAD_REQUEST", read.error.message);
    const text = sheetToCodebookText(read.value.sheets);
    return Response.json({ text }, { status: 201, headers: { "Cache-Control": "no-store" } });
  });
}
