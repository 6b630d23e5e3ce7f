import "server-only";
import type { Code } from "@/lib/codebook/code";
import type { CodeUses } from "@/lib/codebook/code-uses";
import { buildTree, listSubtree } from "@/lib/codebook/tree";
import type { Transaction } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";

const codeFields = {
  id: true,
  parentId: true,
  position: true,
  name: true,
  color: true,
  definition: true,
  whenToUse: true,
  whenNotToUse: true,
  example: true,
  codable: true,
  shortcut: true,
  guid: true,
} as const;

/** All codes of the member's project, in no order. */
export const listCodes = (tx: Transaction, { projectId }: Member): Promise<Code[]> =>
  tx.code.findMany({
    where: { projectId, deletedAt: null },
    select: codeFields,
    // Without an order a changed row comes last, and browsers that compare lists would take all of it for changed.
    orderBy: { id: "asc" },
  });

/**
 * All codes, and the codings and memos of the named ones with their sub-codes. Codings of deleted documents are among
 * them: they come back with their document, and need their code then.
 */
export async function loadUses(tx: Transaction, member: Member, ids: readonly string[]): Promise<CodeUses> {
  const { projectId } = member;
  const codes = await listCodes(tx, member);
  const tree = buildTree(codes);
  const meant = [...new Set(ids.flatMap((id) => listSubtree(tree, id).map((code) => code.id)))];
  const codings = await tx.coding.findMany({
    where: { projectId, deletedAt: null, codeId: { in: meant } },
    select: { id: true, passageId: true, codeId: true, layerId: true, weight: true },
  });
  const memos = await tx.memo.findMany({
    where: { projectId, deletedAt: null, target: "code", targetId: { in: meant } },
    select: { id: true, target: true, targetId: true, title: true, body: true, authorId: true },
  });
  return { codes, codings, memos };
}
