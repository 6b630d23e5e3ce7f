import { respond } from "@/lib/api/respond";
import { respondWithSheet } from "@/lib/api/respond-with-sheet";
import { requireCurrentMember } from "@/lib/projects/server/access";
import { buildTable, getTable } from "@/lib/tables/server/queries";
import { toTableSheet } from "@/lib/tables/table-sheet";

interface Context {
  params: Promise<{ projectId: string; tableId: string }>;
}

/** A saved finding table as a file: `format`, and `places=1` to name document and page under each excerpt. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return respond(async () => {
    const { projectId, tableId } = await params;
    const member = await requireCurrentMember(projectId, "project.export");
    const search = new URL(request.url).searchParams;
    const table = await getTable(member, tableId);
    const built = await buildTable(member, table.spec, Infinity);
    return respondWithSheet(toTableSheet(table, built, search.get("places") === "1"), search.get("format"));
  });
}
