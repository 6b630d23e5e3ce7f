import { type Change, created } from "@/lib/shared/change";
import { cleanLine } from "@/lib/shared/clean-text";
import type { MemoTarget } from "./memo";
import { sanitiseBody } from "./sanitise-body";

interface Draft {
  readonly id: string;
  readonly target: MemoTarget;
  readonly targetId: string;
  readonly targetPart?: string | undefined;
  readonly typeId?: string | null | undefined;
  readonly title: string;
  /** Sanitised here. */
  readonly body: unknown;
}

/** The change that writes a memo. `now`: when it is written, an ISO time. */
export function draftMemo(
  { id, target, targetId, targetPart = "", typeId = null, ...written }: Draft,
  authorId: string,
  now: string,
): Change {
  const title = cleanLine(written.title);
  const body = sanitiseBody(written.body);
  const on = { target, targetId, targetPart };
  return created("memo", id, { id, ...on, typeId, title, body, authorId, createdAt: now, updatedAt: now });
}
