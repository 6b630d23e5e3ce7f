import "server-only";
import { nameCoder } from "@/lib/coding/name-coder";
import { followMerges } from "@/lib/coding/server/find-codings";
import { mayChangeLayer } from "@/lib/coding/may-change";
import type { OffsetUnit } from "@/lib/incoming/anchor";
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
  const codeIds = new Set(rows.flatMap((row) => row.codeIds));
  const codeOf = await followMerges(database(), member, [...codeIds]);
  return rows.map(({ id, source, createdAt, documentId, documentName, quote, place, memo, ...row }) => ({
    ...{ id, source, createdAt, documentId, documentName, quote, place, memo },
    coder: nameCoder(row.layer),
    hasNumbers: row.ranges.length > 0 && row.unit !== "other",
    codes: partCodes(row.codeIds, codeOf).applied.map(({ name, color }) => ({ name, color })),
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
  const isOwnWords = words === undefined || words === row.quote;
  const ranges = isOwnWords ? pairUp(row.ranges) : [];
  const candidate = { words: words ?? row.quote, ranges, unit: row.unit as OffsetUnit };
  const found = await unwrapSearch(candidates({ documents: documents.map(toSoughtDocument), ...candidate }));
  const known = new Map(documents.map(({ id: each, title, textId }) => [each, { title, textId }]));
  return found.flatMap((place) => {
    const of = known.get(place.documentId);
    return of === undefined ? [] : [{ ...place, ...of }];
  });
}

/** What an excerpt's codes have become, each once: those that can be applied, and those that were deleted or made headings since. */
export function partCodes(codeIds: readonly string[], codeOf: Awaited<ReturnType<typeof followMerges>>) {
  const codes = [...new Set(codeIds.flatMap((codeId) => codeOf.get(codeId) ?? []))];
  const applied = codes.filter(({ deletedAt, codable }) => deletedAt === null && codable);
  return { applied, gone: codes.filter((code) => !applied.includes(code)) };
}

const pairUp = (flat: readonly number[]): [number, number][] =>
  Array.from({ length: Math.floor(flat.length / 2) }, (_, at) => [flat[2 * at]!, flat[2 * at + 1]!]);

export const waitsNoLonger = () =>
  new AppError(
    "NOT_FOUND",
    "This excerpt waits no longer: someone has placed or dismissed it. Reload the list.",
  );
