import "server-only";
import { nameCoder } from "@/lib/coding/name-coder";
import { shareGiven } from "@/lib/agreement/share-given";
import { listComparedLayers } from "@/lib/agreement/server/list-compared-layers";
import { readFinished } from "@/lib/agreement/server/read-finished";
import { readGiven } from "@/lib/agreement/server/read-given";
import { findUsualLayers } from "@/lib/agreement/usual-layers";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import type { ComparedGround } from "@/lib/tables/agree-on-rows";
import { unflattenRanges } from "@/lib/text/ranges";
import type { ReadText } from "@/lib/text/stored-text";

/** What coders' agreement is computed from. Only for who sees all layers. */
export async function readCompared(
  member: Member,
  texts: ReadonlyMap<string, ReadText>,
): Promise<ComparedGround> {
  const { projectId } = member;
  const [layers, rounds] = await Promise.all([
    listComparedLayers(database(), projectId),
    database().round.findMany({
      where: { projectId, deletedAt: null, state: { not: "draft" } },
      select: { id: true, openedAt: true },
    }),
  ]);
  const roundOf = new Map(layers.map(({ id, roundId }) => [id, roundId]));
  const roundIds = [...new Set(roundOf.values())].filter((id) => id !== "");
  const [finished, given] = await Promise.all([readFinished(projectId, layers), readGiven(member, roundIds)]);
  return {
    coders: new Map(layers.map((layer) => [layer.id, nameCoder(layer)])),
    usualIds: findUsualLayers(layers, rounds).map(({ id }) => id),
    finished,
    documentOf: (documentId, layerIds) => {
      const read = texts.get(documentId);
      if (read === undefined) return null;
      const ofLayers = [...new Set(layerIds.map((id) => roundOf.get(id) ?? ""))].filter((id) => id !== "");
      const parts = shareGiven(ofLayers.map((roundId) => given.get(`${roundId} ${documentId}`) ?? []));
      const { text, language, blocks } = read;
      return {
        text,
        language,
        blocks: () => blocks,
        given: parts && parts.map((each) => unflattenRanges([...each])),
      };
    },
  };
}
