import "server-only";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { findBearer } from "./bearer";
import { authOptions } from "./options";
import type { SessionUser } from "./session-user";
import { findSession } from "./sessions";

/**
 * Who is there, or null: the user of the access token where the request came with one, else who is signed in. The
 * session's token alone is not believed: its session must not have been ended, and it must be of the user's present session version, which
 * a changed password raises.
 */
export const findCurrentUser = cache(async (): Promise<SessionUser | null> => {
  const bearer = findBearer();
  if (bearer !== undefined) return bearer;
  const session = await getServerSession(authOptions());
  if (session?.sessionId === undefined) return null;
  const { sessionId } = session;
  const user = await findSession(session.userId, sessionId);
  if (user === null || user.sessionVersion !== session.sessionVersion) return null;
  const { id, name, email, administrator } = user;
  return { id, name, email, administrator, sessionId };
});
