import "server-only";
import type { Coding } from "@/lib/coding/coding";
import type { Transaction } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { type Change, updated } from "@/lib/shared/change";

/**
 * Memos follow the codings that move to another passage, where these are all that their passage has: a memo would
 * otherwise be left on words that nobody coded. A passage that keeps a coding keeps its memos.
 */
export async function moveMemosLeftAlone(
  tx: Transaction,
  { projectId }: Member,
  codings: readonly Coding[],
  passageId: string,
): Promise<Change[]> {
  const from = [...new Set(codings.map((coding) => coding.passageId))].filter((id) => id !== passageId);
  const moving = codings.map(({ id }) => id);
  const kept = await tx.coding.findMany({
    where: { projectId, passageId: { in: from }, deletedAt: null, id: { notIn: moving } },
    select: { passageId: true },
  });
  const left = from.filter((id) => !kept.some((coding) => coding.passageId === id));
  if (left.length === 0) return [];
  const memos = await tx.memo.findMany({
    where: { projectId, target: "passage", targetId: { in: left }, deletedAt: null },
    select: { id: true, targetId: true },
  });
  return memos.flatMap(
    ({ id, targetId }) => updated("memo", id, { targetId }, { targetId: passageId }) ?? [],
  );
}
