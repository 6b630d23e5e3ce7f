import "server-only";
import type { Transaction } from "@/lib/platform/db/client";
import type { Change, Entity } from "@/lib/shared/change";

/** Ids of the rows of an entity that changes remove. */
const idsGoing = (changes: readonly Change[], entity: Entity): string[] =>
  changes.filter((change) => change.entity === entity && change.after === null).map(({ id }) => id);

/** How many of the rows are neither removed nor pointed elsewhere by changes. Counted here: lists of ids grow long. */
function countLeft(
  rows: readonly { readonly id: string }[],
  changes: readonly Change[],
  entity: Entity,
  field: string,
): number {
  const away = changes.filter(
    ({ entity: each, after }) => each === entity && (after === null || after[field] !== undefined),
  );
  const settled = new Set(away.map(({ id }) => id));
  return rows.filter(({ id }) => !settled.has(id)).length;
}

const select = { id: true } as const;

/** Codings, sub-codes and memos that would lose the code they stand on. */
async function findOrphans(tx: Transaction, projectId: string, changes: readonly Change[]) {
  const codes = idsGoing(changes, "code");
  if (codes.length === 0) return null;
  const live = { projectId, deletedAt: null };
  const codings = await tx.coding.findMany({ where: { ...live, codeId: { in: codes } }, select });
  const orphans = countLeft(codings, changes, "coding", "codeId");
  if (orphans > 0)
    return `${orphans} codings made since use a code that would go. Remove or recode them first.`;
  const children = await tx.code.findMany({ where: { ...live, parentId: { in: codes } }, select });
  if (countLeft(children, changes, "code", "parentId") > 0)
    return "codes were put under a code that would go. Move them first.";
  const memos = await tx.memo.findMany({
    where: { ...live, target: "code", targetId: { in: codes } },
    select,
  });
  return countLeft(memos, changes, "memo", "targetId") > 0
    ? "a memo was written on a code that would go. Delete the memo first."
    : null;
}

/** Codings restored onto a code that is gone, and codes below one. */
async function findMissingCode(tx: Transaction, projectId: string, changes: readonly Change[]) {
  const restored = new Set(
    changes.filter(({ entity, after }) => entity === "code" && after !== null).map(({ id }) => id),
  );
  const needed = changes.flatMap(({ entity, after }) => [
    after?.["codeId"],
    entity === "code" ? after?.["parentId"] : undefined,
  ]);
  const ids = new Set(needed.filter((id): id is string => typeof id === "string" && !restored.has(id)));
  const missing = await tx.code.findFirst({
    where: { projectId, id: { in: [...ids] }, deletedAt: { not: null } },
    select,
  });
  return missing === null ? null : "a code it needs has been deleted since. Restore the code first.";
}

/** Links that would lose the case they join to, and links restored to a case that is gone. */
async function findCaseless(tx: Transaction, projectId: string, changes: readonly Change[]) {
  const cases = idsGoing(changes, "case");
  const links =
    cases.length === 0
      ? []
      : await tx.caseLink.findMany({
          where: { projectId, deletedAt: null, caseId: { in: cases } },
          select,
        });
  if (countLeft(links, changes, "caseLink", "caseId") > 0)
    return "more was linked to a case that would go. Remove those links first.";
  const restored = new Set(
    changes.filter(({ entity, after }) => entity === "case" && after !== null).map(({ id }) => id),
  );
  const needed = changes.map(({ after }) => after?.["caseId"]).filter((id) => typeof id === "string");
  const missing = await tx.case.findFirst({
    where: { projectId, id: { in: needed.filter((id) => !restored.has(id)) }, deletedAt: { not: null } },
    select,
  });
  return missing === null ? null : "the case it belongs to has been deleted since. Restore the case first.";
}

/** Comments of a thread that would go, where they do not go with it. */
async function findUnthreaded(tx: Transaction, projectId: string, changes: readonly Change[]) {
  const threads = idsGoing(changes, "thread");
  if (threads.length === 0) return null;
  const comments = await tx.comment.findMany({
    where: { projectId, deletedAt: null, threadId: { in: threads } },
    select,
  });
  return countLeft(comments, changes, "comment", "threadId") > 0
    ? "somebody has answered since. Delete the comment instead."
    : null;
}

/** Evidence that would lose its claim, and evidence restored to a claim that is gone. */
async function findClaimless(tx: Transaction, projectId: string, changes: readonly Change[]) {
  const claims = idsGoing(changes, "claim");
  const held =
    claims.length === 0
      ? []
      : await tx.claimPassage.findMany({
          where: { projectId, deletedAt: null, claimId: { in: claims } },
          select,
        });
  if (countLeft(held, changes, "claimPassage", "claimId") > 0)
    return "more passages have been held against a claim that would go. Take these away first.";
  const restored = new Set(
    changes.filter(({ entity, after }) => entity === "claim" && after !== null).map(({ id }) => id),
  );
  const needed = changes.map(({ after }) => after?.["claimId"]).filter((id) => typeof id === "string");
  const missing = await tx.claim.findFirst({
    where: { projectId, id: { in: needed.filter((id) => !restored.has(id)) }, deletedAt: { not: null } },
    select,
  });
  return missing === null
    ? null
    : "the claim it was held against has been deleted since. Restore the claim first.";
}

/** Why nothing may be left without the code, the thread, the claim or the case it stands on; null when nothing would. */
export const findBrokenReference = async (tx: Transaction, projectId: string, changes: readonly Change[]) =>
  (await findOrphans(tx, projectId, changes)) ??
  (await findMissingCode(tx, projectId, changes)) ??
  (await findUnthreaded(tx, projectId, changes)) ??
  (await findClaimless(tx, projectId, changes)) ??
  findCaseless(tx, projectId, changes);

/**
 * Codings and memos that stand on documents whose import is taken back, and do not go with them. To delete such a
 * document is another matter: it needs another permission, and its confirmation names what goes.
 */
export async function findWorkOnDocuments(tx: Transaction, projectId: string, changes: readonly Change[]) {
  const documents = idsGoing(changes, "document");
  if (documents.length === 0) return null;
  const live = { projectId, deletedAt: null };
  const passage = { documentId: { in: documents } };
  const passages = await tx.passage.findMany({ where: passage, select });
  const targets = [...documents, ...passages.map(({ id }) => id)];
  const written = { where: { ...live, targetId: { in: targets } }, select };
  const on: readonly (readonly [Entity, readonly { readonly id: string }[]])[] = [
    ["coding", await tx.coding.findMany({ where: { ...live, passage }, select })],
    ["memo", await tx.memo.findMany(written)],
    ["thread", await tx.thread.findMany(written)],
    [
      "link",
      await tx.link.findMany({ where: { ...live, OR: [{ from: passage }, { to: passage }] }, select }),
    ],
    ["claimPassage", await tx.claimPassage.findMany({ where: { ...live, passage }, select })],
  ];
  return on.every(([entity, rows]) => countLeft(rows, changes, entity, "") === 0)
    ? null
    : "the document has been coded or written on since. Ask a lead or the owner to delete it.";
}
