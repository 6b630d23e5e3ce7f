import { downloadHeaders } from "@/lib/api/download-headers";
import { respondInProject } from "@/lib/api/respond";
import { respondWithSheet } from "@/lib/api/respond-with-sheet";
import { findTooLong, toHistoryJson, toHistorySheet } from "@/lib/history/history-sheet";
import { HistoryInput } from "@/lib/history/schema";
import { exportHistory } from "@/lib/history/server/export-history";
import { requireCurrentMember } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";

interface Context {
  params: Promise<{ projectId: string }>;
}

/** The history as a file: a table in any `format` of tables, or json, narrowed by parameters named as those of the list. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { projectId } = await params;
  const search = new URL(request.url).searchParams;
  if (search.get("format") !== "json")
    return respondWithSheet(request, async (_, format) => {
      const { title, entries } = await read(projectId, search);
      const tooLong = findTooLong(format, entries.length);
      if (tooLong !== null) throw new AppError("BAD_REQUEST", tooLong);
      return toHistorySheet(title, entries);
    });
  return respondInProject(request, async () => {
    const { title, entries } = await read(projectId, search);
    return new Response(toHistoryJson(entries), {
      headers: downloadHeaders(title, "json", "application/json; charset=utf-8"),
    });
  });
}

async function read(projectId: string, search: URLSearchParams) {
  const member = await requireCurrentMember(projectId, "project.export");
  const { format: _, ...narrowed } = Object.fromEntries(search);
  const input = HistoryInput.safeParse({ ...narrowed, projectId });
  if (!input.success)
    throw new AppError("BAD_REQUEST", "The address asks for something there is not. Export from the page.");
  const { projectId: __, ...filter } = input.data;
  return exportHistory(member, filter);
}
