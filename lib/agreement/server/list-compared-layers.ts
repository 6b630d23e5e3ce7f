import "server-only";
import type { ComparedLayer } from "@/lib/agreement/agreement-view";
import type { Transaction } from "@/lib/platform/db/client";

/**
 * The layers of a project that can be compared, by name: those with codings, of rounds, or in which a document was marked
 * as finished. The caller's sight says which of them are seen.
 */
export async function listComparedLayers(db: Transaction, projectId: string): Promise<ComparedLayer[]> {
  const there = { some: { deletedAt: null } };
  const layers = await db.layer.findMany({
    where: {
      projectId,
      kind: { not: "suggestion" },
      OR: [{ codings: there }, { finished: there }, { roundId: { not: "" } }],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, kind: true, origin: true, userId: true, roundId: true },
  });
  return layers.map((layer) => ({ ...layer, kind: layer.kind === "consensus" ? "consensus" : "coder" }));
}
