import { ORPCError } from "@orpc/server";
import { log } from "@/lib/platform/logger";

/** Puts what nobody expected into the server's log; the caller only learns that something failed. */
export function reportFailure(error: unknown): void {
  if (error instanceof ORPCError && error.status < 500) return;
  log("error", error instanceof Error ? (error.stack ?? error.message) : String(error));
}
