import { respondWithSheet } from "@/lib/api/respond-with-sheet";
import { requireCurrentMember } from "@/lib/projects/server/access";
import { readSearch } from "@/lib/search/search-address";
import { mostHits } from "@/lib/search/search-query";
import { toSearchSheet } from "@/lib/search/search-sheet";
import { SearchQuerySchema } from "@/lib/search/schema";
import { searchProject } from "@/lib/search/server/queries";

interface Context {
  params: Promise<{ projectId: string }>;
}

/** The hits of a search as a file: `format`, and what the page's address says of it. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return respondWithSheet(request, async (search) => {
    const { projectId } = await params;
    const member = await requireCurrentMember(projectId, "project.export");
    const { query, order } = readSearch(search);
    const asked = { query: SearchQuerySchema.parse(query), order, offset: 0, limit: mostHits };
    const found = await searchProject(member, asked, request.signal);
    return toSearchSheet(found, query.words);
  });
}
