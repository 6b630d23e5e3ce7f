import { regionPictures } from "@/lib/api/region-pictures";
import { respondInProject } from "@/lib/api/respond";
import { requireCurrentMember } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";

interface Context {
  params: Promise<{ projectId: string; passageId: string }>;
}

/** A coded region as a picture. A passage never changes, so the browser may keep it. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return respondInProject(request, async () => {
    const { projectId, passageId } = await params;
    const member = await requireCurrentMember(projectId, "coding.read");
    const picture = await regionPictures.find(member, passageId);
    if (picture === null)
      throw new AppError("NOT_FOUND", "This region has no picture: its file is locked, damaged or gone.");
    const headers = {
      "Content-Type": "image/png",
      "Content-Disposition": "inline",
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      ETag: `"${passageId}"`,
      // Another person's session in the same browser is another cookie: what is kept is not theirs.
      Vary: "Cookie, Authorization",
      "Cache-Control": "private, max-age=31536000, immutable",
    };
    if (request.headers.get("if-none-match") === headers.ETag)
      return new Response(null, { status: 304, headers });
    return new Response(picture, { headers });
  });
}
