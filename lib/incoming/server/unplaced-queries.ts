import "server-only";
import { mayChangeLayer } from "@/lib/coding/may-change";
import type { PlaceView, UnplacedView } from "@/lib/incoming/incoming-view";
import type { FindPlacesInput } from "@/lib/incoming/schema";
import { type Transaction, database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight, layerFields, markClosed } from "@/lib/projects/server/sight";
import { seesCoding } from "@/lib/projects/sight";
import { AppError } from "@/lib/shared/app-error";
import { readSought } from "./read-sought";
import { type Searches, toSoughtDocument, unwrapSearch } from "./settle-file";

/** Excerpts that wait, as far as the member sees them, in the order of their files. While blind: their own alone. */
export async function readUnplaced(tx: Transaction, member: Member, ids?: readonly string[]) {
  const { projectId, userId } = member;
  const sight = await getSight(member, tx);
  const rows = await tx.unplacedExcerpt.findMany({
    where: {
      ...{ projectId, deletedAt: null },
      ...(ids !== undefined && { id: { in: [...ids] } }),
      ...(sight.blind && { createdById: userId }),
    },
    orderBy: [{ createdAt: "desc" }, { source: "asc" }, { position: "asc" }, { id: "asc" }],
    include: { layer: { select: layerFields }, document: { select: { deletedAt: true } } },
  });
  const seen = rows.filter(({ layerId, documentId }) =>
    seesCoding(sight, { layerId, documentId: documentId ?? "" }),
  );
  const layers = await markClosed(
    projectId,
    [...new Map(seen.map(({ layer }) => [layer.id, layer])).values()],
    tx,
  );
  const layerOf = new Map(layers.map((layer) => [layer.id, layer]));
  return seen.map(({ document, ...row }) => {
    // Of a document that was deleted since it is sought in all.
    const documentId = document?.deletedAt === null ? row.documentId : null;
    const layer = layerOf.get(row.layerId)!;
    // Who brought an excerpt in may also say where it stands, whoever coded it.
    const isBringer = row.createdById === userId && layer.closedRound === undefined && layer.userId === null;
    return { ...row, documentId, layer, mayChange: isBringer || mayChangeLayer(layer, member) };
  });
}

/** The repair list of the project: what files brought in and what found no place. */
export async function listUnplaced(member: Member): Promise<UnplacedView[]> {
  const rows = await readUnplaced(database(), member);
  const codes = await database().code.findMany({
    where: { projectId: member.projectId, id: { in: [...new Set(rows.flatMap(({ codeIds }) => codeIds))] } },
    select: { id: true, name: true, color: true },
  });
  const codeOf = new Map(codes.map(({ id, ...code }) => [id, code]));
  return rows.map(({ id, source, createdAt, documentId, documentName, quote, place, memo, ...row }) => ({
    ...{ id, source, createdAt, documentId, documentName, quote, place, memo },
    coder: row.layer.origin === "model" ? `${row.layer.name} (language model)` : row.layer.name,
    codes: row.codeIds.flatMap((codeId) => codeOf.get(codeId) ?? []),
    mayChange: row.mayChange,
  }));
}

/** The places that an excerpt can mean, or that other words do which are sought in its stead. NOT_FOUND when it waits no longer. */
export async function findPlaces(
  member: Member,
  { id, words, documentId }: Omit<FindPlacesInput, "projectId">,
  { candidates }: Searches,
): Promise<PlaceView[]> {
  const [row] = await readUnplaced(database(), member, [id]);
  if (row === undefined) throw waitsNoLonger();
  const within = documentId ?? row.documentId;
  const documents = await readSought(member.projectId, within === null ? "all" : [within]);
  const found = await unwrapSearch(
    candidates({ documents: documents.map(toSoughtDocument), words: words ?? row.quote }),
  );
  const titles = new Map(documents.map(({ id: each, title }) => [each, title]));
  return found.map((place) => ({ ...place, title: titles.get(place.documentId) ?? "" }));
}

export const waitsNoLonger = () =>
  new AppError(
    "NOT_FOUND",
    "This excerpt waits no longer: someone has placed or dismissed it. Reload the list.",
  );
