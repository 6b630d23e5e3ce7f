import { ORPCError } from "@orpc/client";

/** Whether the product has not answered, or failed without a reason: a command may or may not have been done. */
export const isUnanswered = (error: unknown): boolean =>
  error instanceof ORPCError ? error.status >= 500 : error instanceof TypeError;
