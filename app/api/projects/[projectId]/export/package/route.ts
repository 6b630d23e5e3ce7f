import { Readable } from "node:stream";
import { exportPackage } from "@/lib/api/replication-package";
import { downloadHeaders } from "@/lib/api/download-headers";
import { respondInProject } from "@/lib/api/respond";
import { requireCurrentMember } from "@/lib/projects/server/access";
import { requireOpenSight } from "@/lib/projects/server/sight";
import { chooseNames } from "@/lib/pseudonyms/server/queries";
import { PackageAddress } from "@/lib/replication/schema";
import { AppError } from "@/lib/shared/app-error";

interface Context {
  params: Promise<{ projectId: string }>;
}

/** Most bytes of a form: the longest description, and all who can be named. */
const mostBytes = 200_000;

/** The project as a package for a repository; the address says what stands in it (`PackageAddress`). */
export const GET = (request: Request, context: Context): Promise<Response> =>
  sendPackage(request, context, () => Promise.resolve(new URL(request.url).searchParams));

/** The same, said by a form: an address holds no long description. */
export const POST = (request: Request, context: Context): Promise<Response> =>
  sendPackage(request, context, () => readForm(request));

/** Streamed. Refused to who does not see everybody's work: it holds that of all. */
function sendPackage(
  request: Request,
  { params }: Context,
  readSearch: () => Promise<URLSearchParams>,
): Promise<Response> {
  return respondInProject(request, async () => {
    const { projectId } = await params;
    const member = await requireCurrentMember(projectId, "project.export");
    await requireOpenSight(member);
    const search = await readSearch();
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
      headers: downloadHeaders(`${title} ${day}`, "zip", "application/zip"),
    });
  });
}

async function readForm(request: Request): Promise<URLSearchParams> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    size += part.value.length;
    if (size > mostBytes)
      throw new AppError("PAYLOAD_TOO_LARGE", "This is more than can be said of a package. Shorten it.");
    pieces.push(part.value);
  }
  return new URLSearchParams(Buffer.concat(pieces).toString());
}
