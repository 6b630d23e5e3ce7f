import { downloadHeaders } from "@/lib/api/download-headers";
import { respondInProject } from "@/lib/api/respond";
import { respondWithSheet } from "@/lib/api/respond-with-sheet";
import { exportCodebook, listCodebook } from "@/lib/codebook/server/queries";
import { toCodebookSheet } from "@/lib/exchange/codebook-sheet";
import { requireCurrentMember } from "@/lib/projects/server/access";
import { getProject } from "@/lib/projects/server/queries";

interface Context {
  params: Promise<{ projectId: string }>;
}

const mediaTypes = { csv: "text/csv; charset=utf-8", qdc: "application/xml; charset=utf-8" } as const;

/** The codebook as a file: `format` is `csv` or `qdc` (REFI-QDA), which come back as they went, or one that tables leave in. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { projectId } = await params;
  const format = new URL(request.url).searchParams.get("format");
  if (format !== "csv" && format !== "qdc")
    return respondWithSheet(request, async () => {
      const member = await requireCurrentMember(projectId, "project.export");
      const [codes, { name }] = await Promise.all([listCodebook(member), getProject(member)]);
      return toCodebookSheet(`${name} codebook`, codes);
    });
  return respondInProject(request, async () => {
    const member = await requireCurrentMember(projectId, "project.export");
    const { projectName, text } = await exportCodebook(member, format);
    return new Response(text, {
      headers: downloadHeaders(`${projectName} codebook`, format, mediaTypes[format]),
    });
  });
}
