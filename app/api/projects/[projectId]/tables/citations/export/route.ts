import { respondWithSheet } from "@/lib/api/respond-with-sheet";
import { readCitationsAddress } from "@/lib/citations/citations-address";
import { toCitationsSheet } from "@/lib/citations/citations-sheet";
import { getCitations } from "@/lib/citations/server/queries";
import { listCodebook } from "@/lib/codebook/server/queries";
import { requireCurrentMember } from "@/lib/projects/server/access";

interface Context {
  params: Promise<{ projectId: string }>;
}

/** What documents cite, as a file: `format`, and what the page's address says of it. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return respondWithSheet(request, async (search) => {
    const { projectId } = await params;
    const member = await requireCurrentMember(projectId, "project.export");
    const { shown, codeId } = readCitationsAddress(search);
    const [view, codes] = await Promise.all([
      getCitations(member, codeId ?? undefined),
      codeId === null ? [] : listCodebook(member),
    ]);
    const code = codes.find(({ id }) => id === codeId)?.name ?? null;
    return toCitationsSheet(view, shown, code);
  });
}
