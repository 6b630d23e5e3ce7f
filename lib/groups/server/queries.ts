import "server-only";
import type { DocumentGroup } from "@/lib/groups/document-group";
import { type Transaction, database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";

/** The project's folders and sets, by name. */
export const listGroups = (
  { projectId }: Member,
  tx: Pick<Transaction, "documentGroup"> = database(),
): Promise<DocumentGroup[]> =>
  tx.documentGroup.findMany({
    where: { projectId, deletedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, kind: true, name: true, documentIds: true },
  });
