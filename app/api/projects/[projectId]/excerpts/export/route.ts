import { readAddress } from "@/lib/analysis/excerpts-address";
import { toExcerptsSheet } from "@/lib/analysis/excerpts-sheet";
import { ExcerptsInput } from "@/lib/analysis/schema";
import { exportExcerpts } from "@/lib/analysis/server/queries";
import { regionPictures } from "@/lib/api/region-pictures";
import { respondWithSheet } from "@/lib/api/respond-with-sheet";
import { replaceInSheet } from "@/lib/pseudonyms/replace-in-sheet";
import { makeReplacer } from "@/lib/pseudonyms/replace-names";
import { chooseNames } from "@/lib/pseudonyms/server/queries";
import { requireCurrentMember } from "@/lib/projects/server/access";
import { findSaved } from "@/lib/tables/server/run-query";
import { AppError } from "@/lib/shared/app-error";

interface Context {
  params: Promise<{ projectId: string }>;
}

/** A Word file with more pictures than this is hard to open; further regions are named. */
const mostPictures = 300;

/** The excerpts of a code as a file; the address is that of the excerpts page, and `format`; with `pseudonyms=1` names are replaced. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return respondWithSheet(request, async (search) => {
    const { projectId } = await params;
    const member = await requireCurrentMember(projectId, "project.export");
    const input = ExcerptsInput.safeParse({ projectId, ...readAddress(search) });
    if (!input.success || !(input.data.codeId ?? input.data.queryId))
      throw new AppError("BAD_REQUEST", "Choose a code first, then export its excerpts.");
    const { title, caption, view, ranges } = await exportExcerpts(member, input.data, findSaved);
    const regions = view.excerpts.filter(({ region }) => region !== null).slice(0, mostPictures);
    const format = search.get("format");
    const pictures =
      format === "docx"
        ? await regionPictures.list(
            member,
            regions.map(({ passageId }) => passageId),
          )
        : undefined;
    const names = await chooseNames(member, search);
    // What is for reading shows no numbers that only programs read; where names are replaced they would count in another text.
    const isTable = (format === "csv" || format === "xlsx") && names === null;
    const sheet = toExcerptsSheet(title, caption, view, { pictures, ranges: isTable ? ranges : undefined });
    return names === null ? sheet : replaceInSheet(sheet, makeReplacer(names), ["Coder", "Layer"]);
  });
}
