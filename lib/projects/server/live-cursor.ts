import "server-only";
import { database } from "@/lib/platform/db/client";
import type { Member } from "./access";
import { getSight } from "./sight";

/** Where a stream begins for someone who has just asked for what there is. */
export interface LiveCursor {
  /** Of the latest event; never leaves the server. */
  readonly number: number;
  /**
   * Names it to the member; null before the first event. In a blind round it is their own latest event instead, since
   * any other would tell that something was done: what they are then told again changes nothing.
   */
  readonly id: string | null;
}

export async function findLiveCursor({
  projectId,
  userId,
}: Pick<Member, "projectId" | "userId">): Promise<LiveCursor> {
  const { blind } = await getSight({ projectId, userId });
  const [latest, own] = await Promise.all([
    database().event.findFirst({
      where: { projectId },
      orderBy: { number: "desc" },
      select: { number: true, id: true },
    }),
    blind
      ? database().event.findFirst({
          where: { projectId, actorId: userId },
          orderBy: { number: "desc" },
          select: { id: true },
        })
      : null,
  ]);
  return { number: latest?.number ?? 0, id: (blind ? own?.id : latest?.id) ?? null };
}
