import "server-only";
import { planDating, sayDating } from "@/lib/chronology/dating-rules";
import type { SetDatingInput } from "@/lib/chronology/schema";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { whereAuthorSeen, wherePassageSeen } from "@/lib/projects/server/sight-conditions";
import { AppError } from "@/lib/shared/app-error";
import { datingFields } from "./dating-fields";

/**
 * Says what counts of a date in a passage: other days, a title, whether it is left out. While blind one says so for oneself:
 * what others said is neither seen nor changed.
 */
export function setDating(member: Member, { projectId, ...said }: SetDatingInput): Promise<Committed<null>> {
  return commit(member, async (tx) => {
    const sight = await getSight(member, tx);
    const { passageId, key } = said;
    const passage = await tx.passage.count({
      where: { id: passageId, projectId, document: { deletedAt: null }, ...wherePassageSeen(sight) },
    });
    if (passage === 0)
      throw new AppError("NOT_FOUND", "This passage is no longer there. Reload to see what is.");
    const row = await tx.dating.findFirst({
      where: { projectId, passageId, key, deletedAt: null, ...whereAuthorSeen(sight) },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      select: datingFields,
    });
    const made = { id: crypto.randomUUID(), authorId: member.userId, now: new Date().toISOString() };
    const changes = planDating(row, said, made);
    return { kind: "dating.set", summary: sayDating(row, said), changes, result: null };
  });
}
