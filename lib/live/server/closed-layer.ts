import "server-only";
import type { Transaction } from "@/lib/platform/db/client";
import { layerFields, markClosed } from "@/lib/projects/server/sight";
import type { Change } from "@/lib/shared/change";
import { type PresentRows, rowKey } from "./present-rows";

/** Why codings cannot be changed, as the rest of a sentence: they belong to a closed round; null when none does. */
export async function findClosedLayer(
  tx: Transaction,
  projectId: string,
  changes: readonly Change[],
  present: PresentRows,
): Promise<string | null> {
  const ids = changes
    .filter(({ entity }) => entity === "coding")
    .map((change) => ({ ...present.get(rowKey(change)), ...change.before, ...change.after })["layerId"])
    .filter((id) => typeof id === "string");
  const layers = await tx.layer.findMany({
    where: { projectId, id: { in: [...new Set(ids)] } },
    select: layerFields,
  });
  const closed = (await markClosed(projectId, layers, tx)).find((layer) => layer.closedRound !== undefined);
  return closed === undefined
    ? null
    : `it was coded in the round “${closed.closedRound}”, which is closed. A lead can open the round again.`;
}
