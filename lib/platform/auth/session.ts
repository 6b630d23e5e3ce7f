import "server-only";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { authOptions } from "./options";
import { findSession } from "./sessions";

export interface SessionUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly administrator: boolean;
  /** Of the sign-in by which they came. Left out for work that goes on without them. */
  readonly sessionId?: string;
}

/**
 * Who is signed in, or null. The token alone is not believed: its session must not have been ended, and it must be of
 * the user's present session version, which a changed password raises.
 */
export const findCurrentUser = cache(async (): Promise<SessionUser | null> => {
  const session = await getServerSession(authOptions());
  if (session?.sessionId === undefined) return null;
  const { sessionId } = session;
  const user = await findSession(session.userId, sessionId);
  if (user === null || user.sessionVersion !== session.sessionVersion) return null;
  const { id, name, email, administrator } = user;
  return { id, name, email, administrator, sessionId };
});
