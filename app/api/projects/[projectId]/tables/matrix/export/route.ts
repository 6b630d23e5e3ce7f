import { respondWithSheet } from "@/lib/api/respond-with-sheet";
import { requireCurrentMember } from "@/lib/projects/server/access";
import { readMatrix } from "@/lib/tables/matrix-address";
import { toMatrixSheet } from "@/lib/tables/matrix-sheet";
import { orderMatrix } from "@/lib/tables/order-matrix";
import { getMatrix } from "@/lib/tables/server/matrices";

interface Context {
  params: Promise<{ projectId: string }>;
}

/** A matrix as a file: `format`, and what the page's address says of it. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return respondWithSheet(request, async (search) => {
    const { projectId } = await params;
    const member = await requireCurrentMember(projectId, "project.export");
    const { spec, figure, order } = readMatrix(search);
    const matrix = orderMatrix(await getMatrix(member, spec), order);
    const title = `${matrix.rowHeading} by ${matrix.columnHeading}`;
    return toMatrixSheet(matrix, figure, title);
  });
}
