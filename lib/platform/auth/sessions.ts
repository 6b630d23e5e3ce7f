import "server-only";
import { database } from "@/lib/platform/db/client";
import { endTokens } from "./access-tokens";
import { nameDevice } from "./name-device";
import { tellAdmissionChanged } from "./tell-admission";

/** Milliseconds for which a session seen counts as seen now. */
const seenEvery = 60_000;

/** Days after which a session that was not seen has ended: its token has, too. */
const sessionDays = 30;

/** A user's sessions that have not ended. */
export const lastingSessions = (userId: string) => ({
  userId,
  seenAt: { gt: new Date(Date.now() - sessionDays * 24 * 3_600_000) },
});

/** How a session was begun: by a password alone, with a code of an app or a recovery code after it, or elsewhere. */
export type SignInWay = "password" | "code" | "recovery" | "provider";

/** Notes that someone has signed in, and forgets their sessions that have run out. Its id goes into the token. */
export async function startSession(
  userId: string,
  userAgent: string,
  way: SignInWay = "password",
): Promise<string> {
  await database().session.deleteMany({ where: { userId, NOT: lastingSessions(userId) } });
  const { id } = await database().session.create({ data: { userId, way, device: nameDevice(userAgent) } });
  return id;
}

/** The user behind a session; null when it has ended. Notes, once a minute, that it was seen. */
export async function findSession(userId: string, id: string) {
  // One question, as every request asks it first.
  const rows = await database().$queryRaw<SeenUser[]>`
    SELECT u."id", u."name", u."email", u."administrator", u."sessionVersion", s."seenAt"
    FROM "Session" s JOIN "User" u ON u."id" = s."userId"
    WHERE s."id" = ${id} AND s."userId" = ${userId} AND s."seenAt" > ${lastingSessions(userId).seenAt.gt}`;
  const found = rows[0];
  if (found === undefined) return null;
  const { seenAt, ...user } = found;
  const before = new Date(Date.now() - seenEvery);
  if (seenAt < before)
    await database().session.updateMany({
      where: { id, seenAt: { lt: before } },
      data: { seenAt: new Date() },
    });
  return user;
}

interface SeenUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly administrator: boolean;
  readonly sessionVersion: number;
  readonly seenAt: Date;
}

/** Whether a session still lasts. */
export const isLasting = async (userId: string, id: string): Promise<boolean> =>
  (await database().session.count({ where: { id, ...lastingSessions(userId) } })) > 0;

/** Ends one of a user's sessions at once, and what is streamed to it; nothing happens where it has ended. */
export async function endSession(userId: string, id: string): Promise<void> {
  await database().session.deleteMany({ where: { id, userId } });
  await tellAdmissionChanged(userId);
}

/** Ends all of a user's sessions but one, and their access tokens. */
export async function endOtherSessions(userId: string, keptId: string | undefined): Promise<void> {
  await endTokens(userId);
  await database().session.deleteMany({
    where: { userId, ...(keptId !== undefined && { NOT: { id: keptId } }) },
  });
  await tellAdmissionChanged(userId);
}
