import "server-only";
import { moveCodings } from "@/lib/coding/coding-rules";
import { mayChangeLayer } from "@/lib/coding/may-change";
import type { PlaceWaitingInput } from "@/lib/coding/schema";
import type { Transaction } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import { can } from "@/lib/projects/permissions";
import type { Member } from "@/lib/projects/server/access";
import { getSight, layerFields } from "@/lib/projects/server/sight";
import {
  whereAuthorSeen,
  whereCodingSeen,
  whereMemoSeen,
  whereThreadSeen,
} from "@/lib/projects/server/sight-conditions";
import { AppError } from "@/lib/shared/app-error";
import { listPassageCodings } from "./find-codings";
import { moveWritten } from "./move-written";
import { getText, placePassage } from "./place-passage";

/**
 * Places a passage that waits on words or a rectangle of the present text: what is written on it, and those of its codings that
 * the member may change, go there; codings of others stay in the repair list. NOT_FOUND when it waits no longer.
 */
export async function placeWaitingPassage(
  member: Member,
  { passageId, newPassageId, ...place }: Omit<PlaceWaitingInput, "projectId">,
): Promise<Committed<{ passageId: string; left: number }>> {
  const action = can(member.standing, "coding.writeOthers") ? "coding.writeOthers" : member.action;
  return commit({ ...member, action }, async (tx) => {
    const { documentId, codings } = await getWaiting(tx, member, passageId);
    const mine = codings.filter(({ layer }) => mayChangeLayer(layer, member));
    if (mine.length === 0 && codings.length > 0)
      throw new AppError(
        "FORBIDDEN",
        "Only other coders have coded this passage. Its coders, a lead or the owner may place it.",
      );
    const document = await getText(tx, member, documentId);
    const placed = await placePassage(tx, document, place, newPassageId);
    const standing = await listPassageCodings(tx, member, placed.passageId);
    const changes = [
      ...moveCodings(
        mine.map(({ layer, ...coding }) => ({ ...coding, layerId: layer.id })),
        placed.passageId,
        standing,
      ),
      ...(await moveWritten(tx, member, [passageId], placed.passageId)),
    ];
    return {
      kind: "coding.placeWaiting",
      summary: "placed a passage that was waiting",
      changes: changes.length === 0 ? [] : [...placed.changes, ...changes],
      result: { passageId: placed.passageId, left: codings.length - mine.length },
    };
  });
}

/** What waits of what the member may see. */
async function getWaiting(tx: Transaction, member: Member, passageId: string) {
  const { projectId } = member;
  const sight = await getSight(member, tx);
  const passage = await tx.passage.findFirst({
    where: { id: passageId, projectId, document: { deletedAt: null }, text: { currentOf: { is: null } } },
    select: {
      documentId: true,
      codings: {
        where: { deletedAt: null, ...whereCodingSeen(sight) },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: { id: true, passageId: true, codeId: true, weight: true, layer: { select: layerFields } },
      },
    },
  });
  const on = { projectId, target: "passage", targetId: passageId, deletedAt: null } as const;
  const written =
    (await tx.memo.count({ where: { ...on, ...whereMemoSeen(sight) } })) +
    (await tx.thread.count({ where: { ...on, ...whereThreadSeen(sight) } })) +
    (await tx.link.count({
      where: {
        AND: [
          { projectId, deletedAt: null, ...whereAuthorSeen(sight) },
          { OR: [{ fromPassageId: passageId }, { toPassageId: passageId }] },
        ],
      },
    })) +
    (await tx.claimPassage.count({
      where: { projectId, deletedAt: null, passageId, ...whereAuthorSeen(sight) },
    }));
  if (passage === null || passage.codings.length + written === 0)
    throw new AppError("NOT_FOUND", "This passage waits no longer: someone has placed or removed it.");
  return passage;
}
