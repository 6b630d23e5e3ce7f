import { respondInProject } from "@/lib/api/respond";
import { receiveUpload } from "@/lib/documents/server/receive-upload";
import { runReader } from "@/lib/ingest/server/run-reader";
import { requireCurrentMember } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";

interface Context {
  params: Promise<{ projectId: string }>;
}

/** Bytes of a file of coded excerpts: more than is brought in at once takes. */
const mostBytes = 30_000_000;
/** Bytes that are sent back, less than what comes with the next request: see bodyLimit in lib/api. */
const mostSent = 14_000_000;

/** Reads a file of coded excerpts that comes as the body, and gives what it holds back. Nothing of it is kept. */
export function POST(request: Request, { params }: Context): Promise<Response> {
  return respondInProject(request, async () => {
    const { projectId } = await params;
    await requireCurrentMember(projectId, "coding.write");
    const read = await receiveUpload(
      request,
      ({ path }) => runReader("excerpts", { path }, { owner: projectId, signal: request.signal }),
      mostBytes,
    );
    if (!read.ok) throw new AppError("BAD_REQUEST", read.error.message);
    const body = JSON.stringify(read.value);
    if (Buffer.byteLength(body) > mostSent)
      throw new AppError(
        "BAD_REQUEST",
        "This file holds more than can be brought in at once. Split it, or leave out columns that are not needed.",
      );
    return new Response(body, {
      status: 201,
      headers: { "Content-Type": "application/json", "Cache-Control": "no-store" },
    });
  });
}
