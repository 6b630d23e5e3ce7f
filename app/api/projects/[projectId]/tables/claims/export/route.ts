import { respondWithSheet } from "@/lib/api/respond-with-sheet";
import { readClaims } from "@/lib/claims/claims-address";
import { toClaimsSheet } from "@/lib/claims/claims-sheet";
import { listClaims } from "@/lib/claims/server/queries";
import { triangulate } from "@/lib/claims/triangulation";
import { requireCurrentMember } from "@/lib/projects/server/access";

interface Context {
  params: Promise<{ projectId: string }>;
}

/** Claims held against sources as a file: `format`, and what the page's address says of it. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return respondWithSheet(request, async (search) => {
    const { projectId } = await params;
    const member = await requireCurrentMember(projectId, "project.export");
    const table = triangulate(await listClaims(member), readClaims(search));
    return toClaimsSheet(table);
  });
}
