import { Readable } from "node:stream";
import { exportPackage } from "@/lib/api/replication-package";
import { respondInProject } from "@/lib/api/respond";
import { fileName, toDisposition } from "@/lib/exchange/file-name";
import { requireCurrentMember } from "@/lib/projects/server/access";
import { requireOpenSight } from "@/lib/projects/server/sight";
import { chooseNames } from "@/lib/pseudonyms/server/queries";
import { PackageAddress } from "@/lib/replication/schema";
import { AppError } from "@/lib/shared/app-error";

interface Context {
  params: Promise<{ projectId: string }>;
}

/**
 * The project as a package for a repository, streamed; the address says what stands in it (`PackageAddress`). Refused to who
 * does not see everybody's work: it holds that of all.
 */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return respondInProject(request, async () => {
    const { projectId } = await params;
    const member = await requireCurrentMember(projectId, "project.export");
    await requireOpenSight(member);
    const search = new URL(request.url).searchParams;
    const asked = PackageAddress.safeParse(Object.fromEntries(search));
    if (!asked.success)
      throw new AppError(
        "BAD_REQUEST",
        asked.error.issues[0]?.message ?? "The address says what there is not.",
      );
    const { licence = null, creators, date, ...said } = asked.data;
    const names = await chooseNames(member, search);
    if (names !== null && said.texts === "sources")
      throw new AppError(
        "BAD_REQUEST",
        "Files as they were uploaded hold all names. Choose their texts instead, or keep the names.",
      );
    const day = date ?? new Date().toISOString().slice(0, 10);
    const options = { ...said, licence, creatorIds: creators, date: day };
    const { title, pieces } = await exportPackage(member, options, names, request.signal);
    return new Response(Readable.toWeb(Readable.from(pieces)) as ReadableStream<Uint8Array>, {
      headers: {
        "Content-Type": "application/zip",
        "Content-Disposition": toDisposition(fileName(`${title} ${day}`, "zip")),
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
      },
    });
  });
}
