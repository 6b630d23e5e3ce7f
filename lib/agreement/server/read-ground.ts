import "server-only";
import type { ComparedLayer } from "@/lib/agreement/agreement-view";
import { compareDocuments } from "@/lib/analysis/document-order";
import type { Code } from "@/lib/codebook/code";
import { buildTree, visibleOrder } from "@/lib/codebook/tree";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { listComparedLayers } from "./list-compared-layers";
import { readFinished } from "./read-finished";

/** What a project has to be compared, for who sees all layers. */
export async function readGround({ projectId }: Member) {
  const live = { projectId, deletedAt: null };
  const [layers, members, rounds, documents, codes] = await Promise.all([
    listComparedLayers(database(), projectId),
    database().member.findMany({ where: { projectId }, select: { userId: true } }),
    database().round.findMany({
      where: { ...live, state: { not: "draft" } },
      select: { id: true, name: true, openedAt: true },
    }),
    database().document.findMany({ where: live, select: { id: true, title: true } }),
    database().code.findMany({ where: live }) as Promise<Code[]>,
  ]);
  const present = new Set(members.map(({ userId }) => userId));
  // Nobody codes in the layer of who has left.
  const compared = layers.map((layer): ComparedLayer => ({
    ...layer,
    userId: layer.userId !== null && present.has(layer.userId) ? layer.userId : null,
  }));
  const tree = buildTree(codes);
  return {
    layers: compared,
    rounds,
    documents: documents.sort(compareDocuments),
    tree,
    codes: visibleOrder(tree, () => true).map(({ code }) => code),
    finished: await readFinished(projectId, layers),
  };
}

export type Ground = Awaited<ReturnType<typeof readGround>>;
