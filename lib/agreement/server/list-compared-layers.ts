import "server-only";
import type { ComparedLayer } from "@/lib/agreement/agreement-view";
import type { Transaction } from "@/lib/platform/db/client";
import { purposesApart } from "@/lib/rounds/round";

/**
 * The layers of a project that can be compared, by name: those with codings, of rounds, or in which a document was marked
 * as finished or done. The caller's sight says which of them are seen.
 */
export async function listComparedLayers(db: Transaction, projectId: string): Promise<ComparedLayer[]> {
  const there = { some: { deletedAt: null } };
  // Who is done with a document of a round that is coded in their usual layer has found nothing there, if nothing is coded.
  const round = { deletedAt: null, purpose: { notIn: [...purposesApart] } };
  const done = { some: { projectId, deletedAt: null, doneAt: { not: null }, round } };
  const layers = await db.layer.findMany({
    where: {
      projectId,
      kind: { not: "suggestion" },
      OR: [
        { codings: there },
        { finished: there },
        { roundId: { not: "" } },
        { user: { assignments: done } },
      ],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, kind: true, origin: true, userId: true, roundId: true },
  });
  return layers.map((layer) => ({ ...layer, kind: layer.kind === "consensus" ? "consensus" : "coder" }));
}
