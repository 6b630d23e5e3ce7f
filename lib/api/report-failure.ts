import { ORPCError } from "@orpc/server";
import { log } from "@/lib/platform/logger";

/** What Next gives a request whose sender has gone; there is nobody left to answer, and nothing has failed. */
const gone = "ResponseAborted";

/** Puts what nobody expected into the server's log; the caller only learns that something failed. */
export function reportFailure(error: unknown): void {
  if (error instanceof ORPCError && error.status < 500) return;
  if (error instanceof Error && error.name === gone) return;
  log("error", error instanceof Error ? (error.stack ?? error.message) : String(error));
}
