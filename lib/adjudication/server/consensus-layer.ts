import "server-only";
import type { Layer } from "@/lib/coding/coding";
import type { Transaction } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { layerFields } from "@/lib/projects/server/sight";

/** The project's consensus: one layer, made with the first decision. To be asked for under the project's lock. */
export async function findOrCreateConsensus(tx: Transaction, { projectId }: Member): Promise<Layer> {
  const found = await tx.layer.findFirst({
    where: { projectId, kind: "consensus" },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: layerFields,
  });
  return (
    found ??
    (await tx.layer.create({
      data: { projectId, kind: "consensus", name: "Consensus" },
      select: layerFields,
    }))
  );
}
