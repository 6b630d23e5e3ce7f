import "server-only";
import { makeAccessToken } from "@/lib/platform/auth/access-tokens";
import type { SessionUser } from "@/lib/platform/auth/session-user";
import { database } from "@/lib/platform/db/client";
import { type Member, requireMember } from "@/lib/projects/server/access";
import { AppError } from "@/lib/shared/app-error";
import type { CreateTokenInput } from "@/lib/tokens/schema";

/** Tokens that one person can have. */
const mostTokens = 50;

/** Makes a token of a user. It is told here and never again: of it only its hash is kept. */
export async function createToken(
  user: SessionUser,
  { name, scope, days, projectId }: CreateTokenInput,
): Promise<{ readonly id: string; readonly token: string }> {
  if (projectId !== null) await requireMember(user, projectId, "project.read");
  if ((await database().accessToken.count({ where: { userId: user.id } })) >= mostTokens)
    throw new AppError("CONFLICT", `You have ${mostTokens} tokens. Revoke one you no longer use first.`);
  const { token, tokenHash, ending } = makeAccessToken();
  const { sessionVersion } = await database().user.findUniqueOrThrow({ where: { id: user.id } });
  const expiresAt = days === null ? null : new Date(Date.now() + days * 24 * 3_600_000);
  const { id } = await database().accessToken.create({
    data: { userId: user.id, projectId, name, scope, tokenHash, ending, sessionVersion, expiresAt },
    select: { id: true },
  });
  return { id, token };
}

/** Ends one of a user's tokens at once. NOT_FOUND when they have no such token. */
export async function revokeToken(userId: string, id: string): Promise<void> {
  const { count } = await database().accessToken.deleteMany({ where: { id, userId } });
  if (count === 0) throw gone();
}

/** Ends a token that works in the member's project alone, whoever made it. NOT_FOUND when there is none. */
export async function revokeProjectToken({ projectId }: Member, id: string): Promise<void> {
  const { count } = await database().accessToken.deleteMany({ where: { id, projectId } });
  if (count === 0) throw gone();
}

const gone = () => new AppError("NOT_FOUND", "This token is no longer there. It was revoked already.");
