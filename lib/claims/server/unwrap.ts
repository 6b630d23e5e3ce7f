import "server-only";
import { AppError } from "@/lib/shared/app-error";
import type { Result } from "@/lib/shared/result";

/** What a rule gave. Throws BAD_REQUEST with its sentence where it refused. */
export function unwrap<T>(outcome: Result<T, string>): T {
  if (!outcome.ok) throw new AppError("BAD_REQUEST", outcome.error);
  return outcome.value;
}
