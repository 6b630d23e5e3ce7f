import "server-only";
import { type Transaction, database } from "@/lib/platform/db/client";
import { purposesApart } from "@/lib/rounds/round";

/** By layer: the documents that are finished in it, as marks of its own or as done in rounds. Deleted documents are not. */
export async function readFinished(
  projectId: string,
  layers: readonly { readonly id: string; readonly userId: string | null; readonly roundId: string }[],
  db: Transaction = database(),
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const there = { projectId, deletedAt: null, document: { deletedAt: null } } as const;
  const [marks, done] = await Promise.all([
    db.finishedDocument.findMany({ where: there, select: { layerId: true, documentId: true } }),
    db.assignment.findMany({
      where: { ...there, doneAt: { not: null }, round: { deletedAt: null } },
      select: { documentId: true, userId: true, roundId: true, round: { select: { purpose: true } } },
    }),
  ]);
  const finished = new Map<string, Set<string>>(layers.map(({ id }) => [id, new Set()]));
  for (const { layerId, documentId } of marks) finished.get(layerId)?.add(documentId);
  for (const { documentId, userId, roundId, round } of done) {
    const codedIn = purposesApart.includes(round.purpose) ? roundId : "";
    for (const layer of layers)
      if (layer.userId === userId && layer.roundId === codedIn) finished.get(layer.id)?.add(documentId);
  }
  return finished;
}
