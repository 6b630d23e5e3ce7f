import "server-only";
import type { PlacementGround } from "@/lib/packs/plan-placement";
import type { ArrivalGround } from "@/lib/packs/plan-arrival";
import type { StudyPack } from "@/lib/packs/plan-study";
import type { Transaction } from "@/lib/platform/db/client";
import { claimIdIn, packGuid } from "./read-pack";

/** What stands in a document and in its project, for a paper of the pack to be placed there; null where it has changed. */
export async function readPlacing(
  tx: Transaction,
  { projectId, pack, paperId, documentId, textId }: Asked,
): Promise<(Omit<PlacementGround, "text" | "blocks" | "language"> & ArrivalGround) | null> {
  const live = { projectId, deletedAt: null };
  const ofPack = { projectId, kind: "coder", userId: null } as const;
  const [row, document, pages, passages, codings, finished, tables, findings, evidence, ids] =
    await Promise.all([
      tx.studyPaper.findFirst({
        where: { ...live, paperId },
        select: { id: true, documentId: true, report: true },
      }),
      tx.document.findFirst({
        where: { ...live, id: documentId, textId },
        select: { id: true, authors: true, year: true, title: true, fileName: true },
      }),
      tx.documentPage.findMany({
        where: { textId },
        orderBy: { index: "asc" },
        select: { index: true, label: true, start: true, end: true },
      }),
      tx.passage.findMany({
        where: { projectId, textId, region: { isEmpty: true } },
        select: { id: true, ranges: true },
      }),
      tx.coding.findMany({
        where: { ...live, passage: { textId }, layer: ofPack },
        select: { passageId: true, codeId: true, layerId: true },
      }),
      tx.finishedDocument.findMany({ where: { ...live, documentId }, select: { layerId: true } }),
      tx.findingTable.findMany({ where: live, select: { id: true, spec: true } }),
      tx.memo.findMany({ where: { ...live, target: "finding" }, select: { id: true, targetPart: true } }),
      tx.claimPassage.findMany({ where: live, select: evidenceFields }),
      findIds(tx, projectId, pack),
    ]);
  if (row === null || document === null) return null;
  const finishedIn = new Set(finished.map(({ layerId }) => layerId));
  const there = { documentId, textId, pages, passages, codings, evidence };
  return { ...there, ...ids, row, document, finishedIn, tables, findings };
}

interface Asked {
  readonly projectId: string;
  readonly pack: StudyPack;
  readonly paperId: string;
  readonly documentId: string;
  readonly textId: string;
}

const evidenceFields = {
  ...{ id: true, claimId: true, passageId: true },
  ...{ stance: true, reading: true, authorId: true },
} as const;

/** What the pack's layers, codes and claims are in the project; those that are gone are left out. */
async function findIds(
  tx: Transaction,
  projectId: string,
  { id: packId, layers, template, claims }: StudyPack,
) {
  const live = { projectId, deletedAt: null };
  const [rows, codes, standing] = await Promise.all([
    tx.layer.findMany({
      where: { projectId, kind: "coder", userId: null },
      select: { id: true, name: true },
    }),
    tx.code.findMany({ where: live, select: { id: true, guid: true } }),
    tx.claim.findMany({ where: live, select: { id: true } }),
  ]);
  const byName = new Map(rows.map(({ id, name }) => [name, id]));
  const byGuid = new Map(codes.map(({ id, guid }) => [guid, id]));
  const claimed = new Set(standing.map(({ id }) => id));
  return {
    layerIds: known(layers.map(({ id, name }) => [id, byName.get(name)])),
    codeIds: known(template.codes.map(({ path }) => [path, byGuid.get(packGuid(packId, path))])),
    claimIds: known(
      claims.map(({ text }) => {
        const id = claimIdIn(projectId, text);
        return [text, claimed.has(id) ? id : undefined];
      }),
    ),
  };
}

const known = (pairs: readonly (readonly [string, string | undefined])[]): ReadonlyMap<string, string> =>
  new Map(pairs.flatMap(([name, id]) => (id === undefined ? [] : [[name, id] as const])));
