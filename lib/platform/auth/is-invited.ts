import "server-only";
import { database } from "@/lib/platform/db/client";
import { hashToken } from "./token";

/** Whether a link's token stands for an invitation that is neither withdrawn nor past its date. */
export async function isInvited(token: string | undefined): Promise<boolean> {
  if (token === undefined) return false;
  const invitation = await database().invitation.findFirst({
    where: {
      tokenHash: hashToken(token),
      revokedAt: null,
      expiresAt: { gt: new Date() },
      OR: [{ projectId: null }, { project: { deletedAt: null } }],
    },
    select: { id: true },
  });
  return invitation !== null;
}
