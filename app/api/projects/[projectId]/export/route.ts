import { Readable } from "node:stream";
import { downloadHeaders } from "@/lib/api/download-headers";
import { respondInProject } from "@/lib/api/respond";
import { positionProfiles } from "@/lib/exchange/refi-qda/count-positions";
import { requireCurrentMember } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { AppError } from "@/lib/shared/app-error";
import { fitsArchive } from "@/lib/transfer/archive-size";
import { exportArchive } from "@/lib/transfer/server/export-archive";
import { openProject } from "@/lib/transfer/server/read-rows";

interface Context {
  params: Promise<{ projectId: string }>;
}

/**
 * The whole project as a REFI-QDA archive, streamed; `profile` says for which program positions are counted. With the side
 * file, unless `side=0` or the member does not see all.
 */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return respondInProject(request, async () => {
    const { projectId } = await params;
    const member = await requireCurrentMember(projectId, "project.export");
    const parameters = new URL(request.url).searchParams;
    const asked = parameters.get("profile") ?? "standard";
    const profile = positionProfiles.find((each) => each === asked);
    if (profile === undefined)
      throw new AppError("BAD_REQUEST", `There is no such profile. Choose ${positionProfiles.join(", ")}.`);
    const opened = await openProject(member);
    if (!fitsArchive(opened.frame))
      throw new AppError(
        "BAD_REQUEST",
        "The documents of this project are more than the 4 GB that one archive can hold. Load the largest by themselves.",
      );
    const side = parameters.get("side") !== "0" && !(await getSight(member)).blind ? projectId : null;
    const archive = exportArchive(opened, { profile, side, signal: request.signal });
    return new Response(Readable.toWeb(Readable.from(archive)) as ReadableStream<Uint8Array>, {
      headers: downloadHeaders(opened.frame.project.name, "qdpx", "application/zip"),
    });
  });
}
