import { respondWithSheet } from "@/lib/api/respond-with-sheet";
import { requireCurrentMember } from "@/lib/projects/server/access";
import { getTable } from "@/lib/tables/server/find-table";
import { getEvidenceSheet } from "@/lib/tables/server/evidence-sheet";
import { buildTable } from "@/lib/tables/server/queries";
import { readFindings } from "@/lib/tables/server/read-findings";
import { getFrozenSheet } from "@/lib/tables/server/versions";
import { toTableSheet } from "@/lib/tables/table-sheet";

interface Context {
  params: Promise<{ projectId: string; tableId: string }>;
}

/**
 * A saved finding table as a file: `format`; `places=1` to name document and page under each excerpt; `evidence=1` for an appendix of
 * what stands behind each cell; or as the `version` with that id.
 */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return respondWithSheet(request, async (search) => {
    const { projectId, tableId } = await params;
    const member = await requireCurrentMember(projectId, "project.export");
    const versionId = search.get("version");
    const evidence = search.get("evidence") === "1";
    if (versionId !== null) return getFrozenSheet(member, { tableId, id: versionId, evidence });
    const table = await getTable(member, tableId);
    const built = await buildTable(member, table.spec, { tableId, perCell: Infinity });
    const findings = await readFindings(member, tableId);
    const sheet = toTableSheet(table, built, search.get("places") === "1", findings);
    const appendix = evidence ? await getEvidenceSheet(member, table) : undefined;
    return { ...sheet, appendix };
  });
}
