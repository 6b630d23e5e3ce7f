import "server-only";
import { draftMemo } from "@/lib/memos/draft-memo";
import { cellKey, emptyBody } from "@/lib/memos/memo";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { requireOpenSight } from "@/lib/projects/server/sight";
import { AppError } from "@/lib/shared/app-error";

interface Asked {
  readonly tableId: string;
  readonly rowId: string;
  readonly columnId: string;
  /** Of the memo, where there is none yet. */
  readonly id: string;
}

/**
 * The memo that holds what is written in a cell; made where there is none, so that of two who begin at once both write in
 * the same. NOT_FOUND without such a table.
 */
export function openFinding(
  member: Member,
  { tableId, rowId, columnId, id }: Asked,
): Promise<Committed<{ memoId: string }>> {
  const { projectId } = member;
  return commit(member, async (tx) => {
    // Whoever codes blind is not shown what others wrote, and would write a second text beside it.
    await requireOpenSight(member, tx);
    const live = { projectId, deletedAt: null };
    const table = await tx.findingTable.findFirst({
      where: { ...live, id: tableId },
      select: { name: true },
    });
    if (table === null)
      throw new AppError("NOT_FOUND", "This finding table is no longer there. Somebody may have deleted it.");
    const on = { target: "finding", targetId: tableId, targetPart: cellKey(rowId, columnId) } as const;
    const known = await tx.memo.findFirst({ where: { ...live, ...on }, select: { id: true } });
    if (known === null && (await tx.memo.count({ where: { id } })) > 0)
      throw new AppError("CONFLICT", "Another memo has this id already. Ask again with a new one.");
    const draft = { id, ...on, title: "", body: emptyBody };
    return {
      kind: "findingTable.write",
      summary: `began to write in the finding table “${table.name}”`,
      changes: known === null ? [draftMemo(draft, member.userId, new Date().toISOString())] : [],
      result: { memoId: known?.id ?? id },
    };
  });
}
