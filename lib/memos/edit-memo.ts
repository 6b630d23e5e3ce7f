import { type Change, updated } from "@/lib/shared/change";
import { cleanLine } from "@/lib/shared/clean-text";
import type { BodyNode } from "./memo";
import { sanitiseBody } from "./sanitise-body";

interface Memo {
  readonly id: string;
  readonly title: string;
  readonly body: BodyNode;
  readonly typeId: string | null;
  readonly updatedAt: Date;
}

interface Written {
  readonly title: string;
  /** Sanitised here. */
  readonly body: unknown;
  readonly typeId: string | null;
}

/** The change that writes a memo anew; null where nothing differs. `now`: when it is written. */
export function editMemo(memo: Memo, { title, body, typeId }: Written, now: Date): Change | null {
  const edit = updated(
    "memo",
    memo.id,
    { ...memo },
    { title: cleanLine(title), body: sanitiseBody(body), typeId },
  );
  return (
    edit && {
      ...edit,
      before: { ...edit.before, updatedAt: memo.updatedAt.toISOString() },
      after: { ...edit.after, updatedAt: now.toISOString() },
    }
  );
}

/** A memo as it is named in a sentence. */
export const describeMemo = (title: string): string => (title === "" ? "a memo" : `the memo “${title}”`);
