import "server-only";
import { isOwnLayer } from "@/lib/coding/may-change";
import type { MarkFinishedInput } from "@/lib/coding/schema";
import { type Transaction, database } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import { can } from "@/lib/projects/permissions";
import type { Member } from "@/lib/projects/server/access";
import { getSight, layerFields } from "@/lib/projects/server/sight";
import { seesLayer } from "@/lib/projects/sight";
import { AppError } from "@/lib/shared/app-error";
import { type Change, created, removed } from "@/lib/shared/change";
import { countOf } from "@/lib/shared/count-of";
import { findOrCreateLayers } from "./own-layer";

/**
 * Says that documents are finished, or are not: in one's own usual layer, or in one that nobody of the project codes in,
 * where the role allows it. In rounds it is their assignments that say so.
 */
export async function markFinished(
  member: Member,
  { layerId, documentIds, finished }: Omit<MarkFinishedInput, "projectId">,
): Promise<Committed<null>> {
  const layer = layerId === null ? null : await getMarkableLayer(member, layerId);
  const own = layer === null || isOwnLayer(layer, member.userId);
  return commit(own ? member : { ...member, action: "coding.writeOthers" }, async (tx) => {
    const documents = await getDocuments(tx, member, documentIds);
    if (own) await refuseInRounds(tx, member, documentIds);
    const layers = layer === null ? await findOrCreateLayers(tx, member, documentIds) : null;
    const ids = documents.map(({ id }) => ({ documentId: id, layerId: (layer ?? layers!.get(id)!).id }));
    const changes = await listChanges(tx, member, ids, finished);
    const what = documents.length === 1 ? `“${documents[0]!.title}”` : countOf(documents.length, "document");
    const whose = own ? "" : ` of ${layer.name}`;
    return {
      kind: "coding.markFinished",
      summary: finished ? `marked ${what}${whose} as finished` : `took ${what}${whose} up again`,
      changes,
      result: null,
    };
  });
}

async function listChanges(
  tx: Transaction,
  { projectId }: Member,
  places: readonly { readonly documentId: string; readonly layerId: string }[],
  finished: boolean,
): Promise<Change[]> {
  const rows = await tx.finishedDocument.findMany({
    where: { projectId, deletedAt: null, OR: [...places] },
    select: { id: true, layerId: true, documentId: true },
  });
  if (!finished) return rows.map(({ id, ...row }) => removed("finishedDocument", id, row));
  const isThere = (place: (typeof places)[number]) =>
    rows.some((row) => row.documentId === place.documentId && row.layerId === place.layerId);
  return places
    .filter((place) => !isThere(place))
    .map((place) => created("finishedDocument", crypto.randomUUID(), { ...place }));
}

/** A layer whose documents the member may mark. Of a layer that is not seen it is not told that it is there. */
async function getMarkableLayer(member: Member, id: string) {
  const { projectId, userId, standing } = member;
  const layer = await database().layer.findFirst({
    where: { id, projectId, kind: { not: "suggestion" } },
    select: layerFields,
  });
  if (layer === null || !seesLayer(await getSight(member), id))
    throw new AppError("NOT_FOUND", "These codings are no longer there. Reload to see what is.");
  if (layer.roundId !== "")
    throw new AppError(
      "CONFLICT",
      `“${layer.name}” are the codings of a round. Mark the documents as done on the round's page; a closed round can be opened again for that.`,
    );
  if (isOwnLayer(layer, userId)) return layer;
  if (!can(standing, "coding.writeOthers"))
    throw new AppError("FORBIDDEN", "Only a lead can mark documents as finished for somebody else.");
  const coder =
    layer.userId &&
    (await database().member.findUnique({
      where: { projectId_userId: { projectId, userId: layer.userId } },
    }));
  if (coder)
    throw new AppError(
      "FORBIDDEN",
      `Only ${layer.name} can say what ${layer.name} has finished. Ask them to mark it in the reader.`,
    );
  return layer;
}

async function getDocuments(tx: Transaction, { projectId }: Member, ids: readonly string[]) {
  const documents = await tx.document.findMany({
    where: { projectId, id: { in: [...ids] }, deletedAt: null },
    select: { id: true, title: true },
  });
  if (documents.length < new Set(ids).size)
    throw new AppError("NOT_FOUND", "A document is no longer there. Someone may have deleted it.");
  return documents;
}

/** A document that one codes in an open round is marked there, so that it is said in one place. */
async function refuseInRounds(
  tx: Transaction,
  { projectId, userId }: Member,
  documentIds: readonly string[],
): Promise<void> {
  const given = await tx.assignment.findFirst({
    where: {
      projectId,
      userId,
      documentId: { in: [...documentIds] },
      deletedAt: null,
      round: { state: "open", deletedAt: null },
    },
    select: { round: { select: { name: true } }, document: { select: { title: true } } },
  });
  if (given !== null)
    throw new AppError(
      "CONFLICT",
      `You code “${given.document.title}” in the round “${given.round.name}”. Mark it as done there.`,
    );
}

/** Whether the member has finished a document in their usual layer. */
export async function isFinished({ projectId, userId }: Member, documentId: string): Promise<boolean> {
  const row = await database().finishedDocument.findFirst({
    where: {
      projectId,
      documentId,
      deletedAt: null,
      layer: { userId, kind: "coder", roundId: "" },
    },
    select: { id: true },
  });
  return row !== null;
}
