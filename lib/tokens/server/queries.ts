import "server-only";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import type { TokenView } from "@/lib/tokens/token-view";

const fields = {
  id: true,
  name: true,
  scope: true,
  ending: true,
  createdAt: true,
  expiresAt: true,
  usedAt: true,
  project: { select: { id: true, name: true } },
} as const;

/** A user's tokens, the latest made first; those that have expired, too, until they are removed. */
export const listTokens = (userId: string): Promise<TokenView[]> =>
  database().accessToken.findMany({
    where: { userId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: fields,
  });

export interface ProjectTokenView extends TokenView {
  /** Who made it, and as whom it acts. */
  readonly owner: string;
}

/**
 * The tokens that work in the member's project alone, whoever made them, the latest made first. Of others' it is hidden
 * from who works blind when they were used, which tells when somebody coded.
 */
export async function listProjectTokens(member: Member): Promise<ProjectTokenView[]> {
  const { projectId, userId } = member;
  const { blind } = await getSight(member);
  const rows = await database().accessToken.findMany({
    where: { projectId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { ...fields, userId: true, user: { select: { name: true } } },
  });
  return rows.map(({ user, userId: ownerId, ...row }) => ({
    ...row,
    ...(blind && ownerId !== userId && { usedAt: null, useHidden: true }),
    owner: user.name,
  }));
}
