import { respondWithSheet } from "@/lib/api/respond-with-sheet";
import { requireCurrentMember } from "@/lib/projects/server/access";
import { chooseNames } from "@/lib/pseudonyms/server/queries";
import { AppError } from "@/lib/shared/app-error";
import { pseudonymise } from "@/lib/transfer/server/pseudonymise";
import { readRows } from "@/lib/transfer/server/read-rows";
import { tidyShapes, toTidySheet } from "@/lib/transfer/tidy-sheets";

interface Context {
  params: Promise<{ projectId: string }>;
}

/** What is coded, as data for a statistics program: in a `shape` and a `format`; with `pseudonyms=1` names are replaced. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return respondWithSheet(request, async (search) => {
    const { projectId } = await params;
    const member = await requireCurrentMember(projectId, "project.export");
    const shape = tidyShapes.find((each) => each === search.get("shape"));
    if (shape === undefined)
      throw new AppError("BAD_REQUEST", `There is no such shape. Choose ${tidyShapes.join(" or ")}.`);
    const { rows } = await pseudonymise(await readRows(member), await chooseNames(member, search));
    return toTidySheet(rows, shape);
  });
}
