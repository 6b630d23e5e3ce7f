import { respondWithSheet } from "@/lib/api/respond-with-sheet";
import { readChronology } from "@/lib/chronology/chronology-address";
import { toChronologySheet } from "@/lib/chronology/chronology-sheet";
import { getChronology } from "@/lib/chronology/server/queries";
import { listCodebook } from "@/lib/codebook/server/queries";
import { requireCurrentMember } from "@/lib/projects/server/access";

interface Context {
  params: Promise<{ projectId: string }>;
}

/** The events of a chronology as a file: `format`, and what the page's address says of it. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return respondWithSheet(request, async (search) => {
    const { projectId } = await params;
    const member = await requireCurrentMember(projectId, "project.export");
    const [{ events }, codes] = await Promise.all([
      getChronology(member, readChronology(search)),
      listCodebook(member),
    ]);
    const sheet = toChronologySheet(events, new Map(codes.map(({ id, name }) => [id, name])));
    return sheet;
  });
}
