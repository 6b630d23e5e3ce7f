import "server-only";
import { seesChange } from "@/lib/live/show-event";
import type { Transaction } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight, requireOpenSight } from "@/lib/projects/server/sight";
import type { Change } from "@/lib/shared/change";
import { readGround } from "./show-events";

/**
 * Refuses changes that touch what a member who codes blind does not see, and codes, documents and claims coming or going,
 * whatever stands on them: whether that can be done would tell if others have coded there.
 */
export async function requireSeen(
  tx: Transaction,
  member: Member,
  changes: readonly Change[],
): Promise<void> {
  const sight = await getSight(member, tx);
  if (!sight.blind) return;
  const ground = await readGround(tx, member.projectId, changes);
  const carrying = changes.some(
    ({ entity, before, after }) =>
      (entity === "code" || entity === "document" || entity === "claim") &&
      (before === null || after === null),
  );
  if (carrying || !changes.every((change) => seesChange(change, { actorId: member.userId }, sight, ground)))
    await requireOpenSight(member, tx);
}
