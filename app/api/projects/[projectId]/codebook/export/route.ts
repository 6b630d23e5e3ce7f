import { respondInProject } from "@/lib/api/respond";
import { exportCodebook } from "@/lib/codebook/server/queries";
import { fileName, toDisposition } from "@/lib/exchange/file-name";
import { requireCurrentMember } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";

interface Context {
  params: Promise<{ projectId: string }>;
}

const mediaTypes = { csv: "text/csv; charset=utf-8", qdc: "application/xml; charset=utf-8" } as const;

/** The codebook as a file: `format` is `csv` or `qdc` (REFI-QDA). */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return respondInProject(request, async () => {
    const { projectId } = await params;
    const member = await requireCurrentMember(projectId, "project.export");
    const format = new URL(request.url).searchParams.get("format");
    if (format !== "csv" && format !== "qdc")
      throw new AppError("BAD_REQUEST", "There is no such format. Choose csv or qdc.");
    const { projectName, text } = await exportCodebook(member, format);
    return new Response(text, {
      headers: {
        "Content-Type": mediaTypes[format],
        "Content-Disposition": toDisposition(fileName(`${projectName} codebook`, format)),
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
      },
    });
  });
}
