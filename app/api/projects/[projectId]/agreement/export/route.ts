import { strToU8, zipSync } from "fflate";
import { exportAgreement } from "@/lib/agreement/server/queries";
import { readSetup } from "@/lib/agreement/setup-address";
import { writeArchive } from "@/lib/agreement/write-archive";
import { downloadHeaders } from "@/lib/api/download-headers";
import { respondInProject } from "@/lib/api/respond";
import { requireCurrentMember } from "@/lib/projects/server/access";

interface Context {
  params: Promise<{ projectId: string }>;
}

/** All that a reader needs to recompute a comparison, as one archive; the address is that of the page of agreement. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return respondInProject(request, async () => {
    const { projectId } = await params;
    const member = await requireCurrentMember(projectId, "project.export");
    const setup = readSetup(new URL(request.url).searchParams);
    const { view, rated } = await exportAgreement(member, setup, request.signal);
    const files = Object.entries(writeArchive(view, rated)).map(
      ([name, text]) => [name, strToU8(text)] as const,
    );
    return new Response(Buffer.from(zipSync(Object.fromEntries(files))), {
      headers: downloadHeaders("Agreement", "zip", "application/zip"),
    });
  });
}
