import { createHash } from "node:crypto";

/** A weak entity tag of a body: equal bodies have equal tags. */
export const tagOf = (body: string): string =>
  `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;

/** Whether an `If-None-Match` header names the tag, by the weak comparison of RFC 9110; `*` names any. */
export function namesTag(header: string | null, tag: string): boolean {
  if (header === null) return false;
  const plain = (each: string) => each.trim().replace(/^W\//, "");
  return header.trim() === "*" || header.split(",").some((each) => plain(each) === plain(tag));
}
