import "server-only";
import type { SessionUser } from "@/lib/platform/auth/session-user";
import { lastingSessions } from "@/lib/platform/auth/sessions";
import { database } from "@/lib/platform/db/client";

export interface SessionView {
  readonly id: string;
  /** The browser in words. */
  readonly device: string;
  /** How one signed in: "password", "code", "recovery" or "provider"; null where it was not noted. */
  readonly way: string | null;
  readonly createdAt: Date;
  readonly seenAt: Date;
  /** The one that asks. */
  readonly own: boolean;
}

/** Where a user is signed in: the session that asks first, then those seen last. */
export async function listSessions(user: SessionUser): Promise<SessionView[]> {
  const sessions = await database().session.findMany({
    where: lastingSessions(user.id),
    orderBy: [{ seenAt: "desc" }, { id: "asc" }],
    select: { id: true, device: true, way: true, createdAt: true, seenAt: true },
  });
  const views = sessions.map((session) => ({ ...session, own: session.id === user.sessionId }));
  return views.sort((a, b) => Number(b.own) - Number(a.own));
}
