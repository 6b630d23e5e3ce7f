import "server-only";
import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/shared/canonical-json";

/** What tells one request from another: the procedure, by its path in the router, and its input. 43 characters. */
export const hashRequest = (path: readonly string[], input: unknown): string =>
  createHash("sha256")
    .update(canonicalJson([path, input]))
    .digest("base64url");
