import "server-only";
import type { ChangeMemoInput, WriteMemoInput } from "@/lib/memos/schema";
import { draftMemo } from "@/lib/memos/draft-memo";
import { mayChangeMemo } from "@/lib/memos/may-change-memo";
import type { MemoTarget } from "@/lib/memos/memo";
import { sanitiseBody } from "@/lib/memos/sanitise-body";
import type { Transaction } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import { cleanLine } from "@/lib/shared/clean-text";
import { removed, updated } from "@/lib/shared/change";

/** Writes a memo under the caller's id. */
export function writeMemo(member: Member, memo: Omit<WriteMemoInput, "projectId">): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    await requireTarget(tx, member, memo.target, memo.targetId);
    if ((await tx.memo.count({ where: { id: memo.id } })) > 0)
      throw new AppError("CONFLICT", "Another memo has this id already. Ask again with a new one.");
    return {
      kind: "memo.write",
      summary: `wrote ${describeMemo(cleanLine(memo.title))}`,
      changes: [draftMemo(memo, member.userId, new Date().toISOString())],
      result: null,
    };
  });
}

/** Changes a memo's title and body, unless someone has changed it since it was read. */
export function changeMemo(
  member: Member,
  { id, seenAt, ...written }: Omit<ChangeMemoInput, "projectId">,
): Promise<Committed<{ updatedAt: Date }>> {
  return commit(member, async (tx) => {
    const memo = await getOwnMemo(tx, member, id);
    if (memo.updatedAt.getTime() > seenAt.getTime())
      throw new AppError(
        "CONFLICT",
        "This memo has been changed since you opened it. Copy what you wrote, reload, and add it to the new text.",
      );
    const title = cleanLine(written.title);
    const edit = updated("memo", id, { ...memo }, { title, body: sanitiseBody(written.body) });
    if (edit === null)
      return { kind: "memo.change", summary: "", changes: [], result: { updatedAt: memo.updatedAt } };
    const now = new Date();
    const stamp = { updatedAt: memo.updatedAt.toISOString() };
    const change = {
      ...edit,
      before: { ...edit.before, ...stamp },
      after: { ...edit.after, updatedAt: now.toISOString() },
    };
    return {
      kind: "memo.change",
      summary: `changed ${describeMemo(title)}`,
      changes: [change],
      result: { updatedAt: now },
    };
  });
}

/** Deletes a memo. */
export function deleteMemo(member: Member, id: string): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const memo = await getOwnMemo(tx, member, id);
    return {
      kind: "memo.delete",
      summary: `deleted ${describeMemo(memo.title)}`,
      changes: [removed("memo", id, { ...memo, updatedAt: memo.updatedAt.toISOString() })],
      result: null,
    };
  });
}

const describeMemo = (title: string): string => (title === "" ? "a memo" : `the memo “${title}”`);

/** A memo the member may change: their own, or anybody's where their role allows it. */
async function getOwnMemo(tx: Transaction, member: Member, id: string) {
  const memo = await tx.memo.findFirst({
    where: { projectId: member.projectId, id, deletedAt: null },
    select: {
      id: true,
      target: true,
      targetId: true,
      title: true,
      body: true,
      authorId: true,
      updatedAt: true,
    },
  });
  if (memo === null)
    throw new AppError(
      "NOT_FOUND",
      "This memo is no longer there: someone has deleted it. Undo brings it back.",
    );
  if (!mayChangeMemo(memo.authorId, member))
    throw new AppError(
      "FORBIDDEN",
      "Only its author, a lead or the owner may change this memo. Write one of your own beside it.",
    );
  return { ...memo, body: sanitiseBody(memo.body) };
}

/** Throws NOT_FOUND unless the thing a memo is written on is part of the member's project. */
async function requireTarget(tx: Transaction, { projectId }: Member, target: MemoTarget, id: string) {
  const live = { where: { id, projectId, deletedAt: null } };
  const counts = {
    project: () => Promise.resolve(id === projectId ? 1 : 0),
    document: () => tx.document.count(live),
    code: () => tx.code.count(live),
    passage: () => tx.passage.count({ where: { id, projectId, document: { deletedAt: null } } }),
  };
  if ((await counts[target]()) === 0)
    throw new AppError("NOT_FOUND", `The ${target} to write on is no longer there. Reload to see what is.`);
}
