import "server-only";
import { carryDatings } from "@/lib/chronology/carry-datings";
import { carryEvidence } from "@/lib/claims/evidence-rules";
import type { Coding } from "@/lib/coding/coding";
import { carryLinks } from "@/lib/links/link-rules";
import type { Transaction } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import {
  whereAuthorSeen,
  whereCodingSeen,
  whereMemoSeen,
  whereThreadSeen,
} from "@/lib/projects/server/sight-conditions";
import { type Change, updated } from "@/lib/shared/change";

/**
 * What is written on passages follows the codings that move to another one, where these are all that their passage
 * has: a memo would otherwise be left on words that nobody coded. A passage that keeps a coding keeps what is on it.
 * What the member may not see takes no part.
 */
export async function moveWrittenLeftAlone(
  tx: Transaction,
  member: Member,
  codings: readonly Coding[],
  passageId: string,
): Promise<Change[]> {
  const from = [...new Set(codings.map((coding) => coding.passageId))].filter((id) => id !== passageId);
  const moving = codings.map(({ id }) => id);
  const kept = await tx.coding.findMany({
    where: {
      projectId: member.projectId,
      passageId: { in: from },
      deletedAt: null,
      id: { notIn: moving },
      ...whereCodingSeen(await getSight(member, tx)),
    },
    select: { passageId: true },
  });
  const left = from.filter((id) => !kept.some((coding) => coding.passageId === id));
  return left.length === 0 ? [] : moveWritten(tx, member, left, passageId);
}

/** Moves memos, comments, links, evidence for claims and datings of passages to another one: those that the member may see. */
export async function moveWritten(
  tx: Transaction,
  member: Member,
  from: readonly string[],
  passageId: string,
): Promise<Change[]> {
  const { projectId } = member;
  const sight = await getSight(member, tx);
  const left = [...from];
  const on = { projectId, target: "passage", targetId: { in: left }, deletedAt: null } as const;
  const select = { id: true, targetId: true } as const;
  const move = (entity: "memo" | "thread", rows: readonly { id: string; targetId: string }[]) =>
    rows.flatMap(({ id, targetId }) => updated(entity, id, { targetId }, { targetId: passageId }) ?? []);
  const alsoOn = await tx.thread.findMany({
    where: { projectId, deletedAt: null, alsoOn: { hasSome: left }, ...whereThreadSeen(sight) },
    select: { id: true, alsoOn: true },
  });
  const touching = [...left, passageId];
  const links = await tx.link.findMany({
    where: {
      projectId,
      deletedAt: null,
      ...whereAuthorSeen(sight),
      OR: [{ fromPassageId: { in: touching } }, { toPassageId: { in: touching } }],
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, fromPassageId: true, toPassageId: true, kind: true, note: true, authorId: true },
  });
  const evidence = await tx.claimPassage.findMany({
    where: { projectId, deletedAt: null, passageId: { in: touching }, ...whereAuthorSeen(sight) },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, claimId: true, passageId: true, stance: true, reading: true, authorId: true },
  });
  const datings = await tx.dating.findMany({
    where: { projectId, deletedAt: null, passageId: { in: left }, ...whereAuthorSeen(sight) },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, passageId: true, key: true },
  });
  const moved = new Set(left);
  const isMoving = ({ fromPassageId, toPassageId }: (typeof links)[number]) =>
    moved.has(fromPassageId) || moved.has(toPassageId);
  return [
    ...move("memo", await tx.memo.findMany({ where: { ...on, ...whereMemoSeen(sight) }, select })),
    ...move("thread", await tx.thread.findMany({ where: { ...on, ...whereThreadSeen(sight) }, select })),
    ...alsoOn.flatMap(({ id, alsoOn: places }) => {
      const after = [...new Set(places.map((place) => (moved.has(place) ? passageId : place)))];
      return updated("thread", id, { alsoOn: places }, { alsoOn: after }) ?? [];
    }),
    ...carryLinks(
      links.filter(isMoving),
      (id) => (moved.has(id) ? passageId : undefined),
      links.filter((link) => !isMoving(link)),
    ),
    ...carryEvidence(
      evidence.filter((each) => moved.has(each.passageId)),
      () => passageId,
      evidence.filter((each) => !moved.has(each.passageId)),
    ),
    ...carryDatings(datings, () => passageId),
  ];
}
