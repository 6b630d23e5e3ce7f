import "server-only";
import { type Transaction, database } from "@/lib/platform/db/client";
import type { Standing } from "../permissions";

/** The columns that make a standing. */
export const standingFields = {
  role: true,
  mayEditCodebook: true,
  maySeeOthers: true,
  mayExport: true,
  mayInvite: true,
} as const;

/** How someone stands in a project now; null when it is deleted or they are no member of it. */
export const readStanding = (
  { projectId, userId }: { readonly projectId: string; readonly userId: string },
  db: Transaction = database(),
): Promise<Standing | null> =>
  db.member.findFirst({
    where: { projectId, userId, project: { deletedAt: null } },
    select: standingFields,
  });
