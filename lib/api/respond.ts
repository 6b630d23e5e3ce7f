import { bearerOf } from "@/lib/platform/auth/bearer";
import { AppError, type ErrorCode } from "@/lib/shared/app-error";
import { admitBearer } from "./admit-bearer";
import { reportFailure } from "./report-failure";
import { isSameOrigin } from "./same-origin";

const STATUS: Record<ErrorCode, number> = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNPROCESSABLE_CONTENT: 422,
  TOO_MANY_REQUESTS: 429,
};

/** Plain text, never cached: what a route says instead of a file. */
const respondWithText = (
  message: string,
  status: number,
  headers?: Readonly<Record<string, string>>,
): Response =>
  new Response(message, {
    status,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "no-store",
      ...(status === 401 && { "WWW-Authenticate": 'Bearer realm="Excerpta"' }),
      ...headers,
    },
  });

/**
 * Runs a route's work; an expected failure answers with its status and sentence, anything else with 500 and an entry
 * in the server's log.
 */
export async function respond(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) return respondWithText(error.message, STATUS[error.code]);
    reportFailure(error);
    return respondWithText(
      "Something went wrong on the server. Try again; if it happens again, tell its administrator.",
      500,
    );
  }
}

/**
 * The same for the routes of a project, which programs may ask with a token, too. What changes something is refused where
 * a browser sends it for another site.
 */
export const respondInProject = (request: Request, work: () => Promise<Response>): Promise<Response> =>
  respond(async () => {
    if (!["GET", "HEAD"].includes(request.method) && bearerOf(request) === null && !isSameOrigin(request))
      throw new AppError("FORBIDDEN", "Uploads from other sites are refused.");
    return admitBearer(request, work, ({ code, message, headers }) =>
      respondWithText(message, STATUS[code], headers),
    );
  });
