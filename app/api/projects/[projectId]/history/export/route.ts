import { respondInProject } from "@/lib/api/respond";
import { fileName, toDisposition } from "@/lib/exchange/file-name";
import { writeCsv } from "@/lib/exchange/write-csv";
import { toHistoryJson, toHistorySheet } from "@/lib/history/history-sheet";
import { HistoryInput } from "@/lib/history/schema";
import { exportHistory } from "@/lib/history/server/export-history";
import { requireCurrentMember } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";

interface Context {
  params: Promise<{ projectId: string }>;
}

/** The history as a file: `format` csv or json, narrowed by parameters named as those of the list. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return respondInProject(request, async () => {
    const { projectId } = await params;
    const member = await requireCurrentMember(projectId, "project.export");
    const { format, ...search } = Object.fromEntries(new URL(request.url).searchParams);
    if (format !== "csv" && format !== "json")
      throw new AppError("BAD_REQUEST", "There is no such format. Choose csv or json.");
    const input = HistoryInput.safeParse({ ...search, projectId });
    if (!input.success)
      throw new AppError("BAD_REQUEST", "The address asks for something there is not. Export from the page.");
    const { projectId: _, ...filter } = input.data;
    const { title, entries } = await exportHistory(member, filter);
    const body = format === "csv" ? writeCsv(toHistorySheet(title, entries)) : toHistoryJson(entries);
    return new Response(body, {
      headers: {
        "Content-Type": format === "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
        "Content-Disposition": toDisposition(fileName(title, format)),
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
      },
    });
  });
}
