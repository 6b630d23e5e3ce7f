import "server-only";
import { database } from "@/lib/platform/db/client";
import type { SessionUser } from "./session-user";
import { createToken, hashToken } from "./token";

/** Milliseconds for which a token used counts as used now. */
const usedEvery = 60_000;

/** What every token begins with, so that people and scanners of secrets know one when they see it. */
const tokenPrefix = "exc_";

/** A token, and what is kept of it. */
export function makeAccessToken() {
  const token = `${tokenPrefix}${createToken()}`;
  return { token, tokenHash: hashToken(token), ending: token.slice(-4) };
}

/**
 * Who a token stands for; null when there is no such token, it has expired or was revoked, or its user has changed their
 * password since. It is found by its hash in an index, so that no time of comparing tells anything of it. Notes, once a
 * minute, that it was used.
 */
export async function findTokenUser(token: string): Promise<SessionUser | null> {
  if (!token.startsWith(tokenPrefix)) return null;
  const found = await database().accessToken.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { user: { select: { id: true, name: true, email: true, sessionVersion: true } } },
  });
  if (found === null || found.user.sessionVersion !== found.sessionVersion) return null;
  const now = Date.now();
  if (found.expiresAt !== null && found.expiresAt.getTime() <= now) return null;
  const before = new Date(now - usedEvery);
  if (found.usedAt === null || found.usedAt < before)
    await database().accessToken.updateMany({
      where: { id: found.id, OR: [{ usedAt: null }, { usedAt: { lt: before } }] },
      data: { usedAt: new Date(now) },
    });
  const { id, name, email } = found.user;
  const { scope, projectId } = found;
  // Nobody administers the installation with a token.
  return { id, name, email, administrator: false, token: { id: found.id, scope, projectId } };
}

/** Ends all tokens of a user at once. */
export async function endTokens(userId: string): Promise<void> {
  await database().accessToken.deleteMany({ where: { userId } });
}
