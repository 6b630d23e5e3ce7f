import { AppError, type ErrorCode } from "@/lib/shared/app-error";
import { reportFailure } from "./report-failure";

const STATUS: Record<ErrorCode, number> = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_MANY_REQUESTS: 429,
};

/** Plain text, never cached: what a route says instead of a file. */
const respondWithText = (message: string, status: number): Response =>
  new Response(message, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
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
