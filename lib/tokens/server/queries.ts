import "server-only";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
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

/** The tokens that work in the member's project alone, whoever made them, the latest made first. */
export async function listProjectTokens({ projectId }: Member): Promise<ProjectTokenView[]> {
  const rows = await database().accessToken.findMany({
    where: { projectId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { ...fields, user: { select: { name: true } } },
  });
  return rows.map(({ user, ...row }) => ({ ...row, owner: user.name }));
}
