import "server-only";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";

export interface EventView {
  readonly number: number;
  readonly actor: string | null;
  readonly summary: string;
  readonly at: Date;
}

/** The project's latest events, newest first, at most 200. */
export async function listEvents(member: Member): Promise<EventView[]> {
  const events = await database().event.findMany({
    where: { projectId: member.projectId },
    orderBy: { number: "desc" },
    take: 200,
    select: { number: true, summary: true, at: true, actor: { select: { name: true } } },
  });
  return events.map(({ actor, ...event }) => ({ ...event, actor: actor?.name ?? null }));
}
