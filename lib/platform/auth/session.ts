import "server-only";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { database } from "@/lib/platform/db/client";
import { authOptions } from "./options";

export interface SessionUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly administrator: boolean;
}

/**
 * Who is signed in, or null. The token alone is not believed: the user must still exist and the token must be of
 * the user's present session version, which a changed password raises.
 */
export const findCurrentUser = cache(async (): Promise<SessionUser | null> => {
  const session = await getServerSession(authOptions());
  if (session === null) return null;
  const user = await database().user.findUnique({ where: { id: session.userId } });
  if (user === null || user.sessionVersion !== session.sessionVersion) return null;
  return { id: user.id, name: user.name, email: user.email, administrator: user.administrator };
});
