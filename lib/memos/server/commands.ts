import "server-only";
import type { ChangeMemoInput, WriteMemoInput } from "@/lib/memos/schema";
import { draftMemo } from "@/lib/memos/draft-memo";
import { describeMemo, editMemo } from "@/lib/memos/edit-memo";
import { mayChangeMemo } from "@/lib/memos/may-change-memo";
import type { MemoTarget } from "@/lib/memos/memo";
import { sanitiseBody } from "@/lib/memos/sanitise-body";
import type { Transaction } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { whereMemoSeen, wherePassageSeen } from "@/lib/projects/server/sight-conditions";
import { AppError } from "@/lib/shared/app-error";
import { cleanLine } from "@/lib/shared/clean-text";
import { removed } from "@/lib/shared/change";

/** Writes a memo under the caller's id. */
export function writeMemo(member: Member, memo: Omit<WriteMemoInput, "projectId">): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    await requireTarget(tx, member, memo);
    await requireType(tx, member, memo.typeId);
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
    const { typeId = memo.typeId } = written;
    if (typeId !== memo.typeId) await requireType(tx, member, typeId);
    const now = new Date();
    const change = editMemo(memo, { ...written, typeId }, now);
    return {
      kind: "memo.change",
      summary: `changed ${describeMemo(cleanLine(written.title))}`,
      changes: change === null ? [] : [change],
      result: { updatedAt: change === null ? memo.updatedAt : now },
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

/** A memo the member may change: their own, or anybody's where their role allows it. */
async function getOwnMemo(tx: Transaction, member: Member, id: string) {
  const memo = await tx.memo.findFirst({
    where: { projectId: member.projectId, id, deletedAt: null, ...whereMemoSeen(await getSight(member, tx)) },
    select: {
      id: true,
      target: true,
      targetId: true,
      targetPart: true,
      typeId: true,
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
  if (!mayChangeMemo(memo, member))
    throw new AppError(
      "FORBIDDEN",
      "Only its author, a lead or the owner may change this memo. Write one of your own beside it.",
    );
  return { ...memo, body: sanitiseBody(memo.body) };
}

/** Throws NOT_FOUND unless the thing a memo is written on is part of the member's project. */
async function requireTarget(
  tx: Transaction,
  member: Member,
  { target, targetId: id }: { readonly target: MemoTarget; readonly targetId: string },
) {
  const { projectId } = member;
  const seen = wherePassageSeen(await getSight(member, tx));
  const live = { where: { id, projectId, deletedAt: null } };
  const counts = {
    project: () => Promise.resolve(id === projectId ? 1 : 0),
    document: () => tx.document.count(live),
    code: () => tx.code.count(live),
    passage: () => tx.passage.count({ where: { id, projectId, document: { deletedAt: null }, ...seen } }),
    case: () => tx.case.count(live),
    cell: () => tx.findingTable.count(live),
    // A finding is opened by its table, which sees to it that a cell has one.
    finding: () => Promise.resolve(0),
    free: () => Promise.resolve(id === projectId ? 1 : 0),
  };
  if ((await counts[target]()) === 0)
    throw new AppError("NOT_FOUND", `The ${target} to write on is no longer there. Reload to see what is.`);
}

async function requireType(tx: Transaction, { projectId }: Member, id: string | null = null) {
  if (id === null) return;
  if ((await tx.memoType.count({ where: { id, projectId, deletedAt: null } })) === 0)
    throw new AppError("NOT_FOUND", "This type of memo is no longer there. Choose another, or none.");
}
