import "server-only";
import type { Transaction } from "@/lib/platform/db/client";
import { purposesApart } from "@/lib/rounds/round";

/**
 * What a coder has done in rounds stands by their account. Before their layers lose it, it becomes a mark of each layer that
 * the document was coded in, so that it is finished still and is compared.
 */
export async function keepFinished(tx: Transaction, projectId: string, userId: string): Promise<void> {
  const layers = await tx.layer.findMany({
    where: { projectId, userId, kind: "coder" },
    select: {
      id: true,
      roundId: true,
      finished: { where: { deletedAt: null }, select: { documentId: true } },
    },
  });
  const done = await tx.assignment.findMany({
    where: { projectId, userId, deletedAt: null, doneAt: { not: null }, round: { deletedAt: null } },
    select: { documentId: true, roundId: true, round: { select: { purpose: true } } },
  });
  const marks = layers.flatMap(({ id, roundId, finished }) => {
    const marked = new Set(finished.map(({ documentId }) => documentId));
    const own = done.filter(
      (each) => (purposesApart.includes(each.round.purpose) ? each.roundId : "") === roundId,
    );
    return [...new Set(own.map(({ documentId }) => documentId))]
      .filter((documentId) => !marked.has(documentId))
      .map((documentId) => ({ projectId, layerId: id, documentId }));
  });
  await tx.finishedDocument.createMany({ data: marks });
}
