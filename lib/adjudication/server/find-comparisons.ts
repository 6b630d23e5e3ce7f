import "server-only";
import { type Decision, type PlaceState, standingDecisions, stateOf } from "@/lib/adjudication/decision";
import type { ComparedInput } from "@/lib/adjudication/schema";
import type { NothingToCompare } from "@/lib/adjudication/difference-view";
import { compareDocuments } from "@/lib/analysis/document-order";
import type { ComparedLayer } from "@/lib/agreement/agreement-view";
import { type StoredCoding, readCodings } from "@/lib/agreement/server/read-codings";
import { listComparedLayers } from "@/lib/agreement/server/list-compared-layers";
import { readFinished } from "@/lib/agreement/server/read-finished";
import { findUsualLayers } from "@/lib/agreement/usual-layers";
import { makeCounting } from "@/lib/agreement/counts-as";
import { type ComparedPlace, compareLayers } from "@/lib/agreement/differences";
import { type CodeTree, buildTree } from "@/lib/codebook/tree";
import type { Transaction } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { type Sight, seesLayer } from "@/lib/projects/sight";
import { readDecisions } from "./read-decisions";

export interface ComparedStored extends StoredCoding {
  readonly countsAs: string;
}

export interface FoundComparison extends ComparedPlace<ComparedStored> {
  readonly documentId: string;
  readonly state: PlaceState;
}

/** What was compared, and what came out. */
export interface Compared {
  readonly layers: readonly ComparedLayer[];
  /** Those compared, in their order. */
  readonly layerIds: readonly string[];
  readonly documents: readonly { readonly id: string; readonly title: string }[];
  /** How many of these were not compared, as fewer than two have finished them. */
  readonly leftOut: number;
  readonly tree: CodeTree;
  /** Document by document, by title, and in text order. */
  readonly comparisons: readonly FoundComparison[];
  /** All on these documents that the member may see, the oldest first. */
  readonly decisions: readonly Decision[];
  /** Canonical texts of the documents in which something is coded, by document. */
  readonly textOf: ReadonlyMap<string, string>;
  readonly nothing: NothingToCompare | null;
}

/**
 * Compares what an address names, as far as the member's sight reaches. Layers and documents that are gone are passed over.
 * Without a pair or layers the usual ones are compared (`findUsualLayers`). In a document those are compared that have finished
 * it, two at least; `unfinished`: all of them, whether they have or not.
 */
export async function findComparisons(
  db: Transaction,
  member: Member,
  { setup, place, unfinished }: ComparedInput,
  sight: Sight,
): Promise<Compared> {
  const { projectId } = member;
  const [all, documents, codes] = await Promise.all([
    listComparedLayers(db, projectId),
    db.document.findMany({ where: { projectId, deletedAt: null }, select: { id: true, title: true } }),
    db.code.findMany({ where: { projectId, deletedAt: null } }),
  ]);
  const layers = all.filter(({ id }) => seesLayer(sight, id));
  const tree = buildTree(codes);
  const asked = place.pair ?? setup.layerIds;
  const layerIds =
    asked === undefined
      ? findUsualLayers(layers, await listRounds(db, projectId)).map(({ id }) => id)
      : asked.filter((id) => layers.some((layer) => layer.id === id));
  const chosen = place.documentId === undefined ? setup.documentIds : [place.documentId];
  const read = [...documents]
    .sort(compareDocuments)
    .filter(({ id }) => chosen === undefined || chosen.includes(id));
  const finished = await readFinished(
    projectId,
    layers.filter(({ id }) => layerIds.includes(id)),
    db,
  );
  /** The layers that are compared in a document. */
  const layersIn = (documentId: string) =>
    unfinished ? layerIds : layerIds.filter((id) => finished.get(id)?.has(documentId));
  const compared = read.filter(({ id }) => layersIn(id).length > 1);
  const base = { layers, layerIds, documents: read, leftOut: read.length - compared.length, tree };
  const nothing =
    layerIds.length < 2
      ? sight.blind
        ? "blind"
        : "alone"
      : read.length === 0
        ? "noDocuments"
        : compared.length === 0
          ? "unfinished"
          : null;
  if (nothing !== null) return { ...base, comparisons: [], decisions: [], textOf: new Map(), nothing };

  const ids = compared.map(({ id }) => id);
  const [codings, decisions] = await Promise.all([
    readCodings(db, member, sight, layerIds, ids),
    readDecisions(db, member, sight, ids),
  ]);
  const texts = await db.documentText.findMany({
    where: { currentOf: { projectId, id: { in: [...codings.keys()] } } },
    select: { documentId: true, text: true },
  });
  const textOf = new Map(texts.map(({ documentId, text }): [string, string] => [documentId, text]));
  const standing = standingDecisions(decisions);
  const countAs = makeCounting(tree, setup, place.codeId);
  const share = setup.overlap / 100;
  const comparisons = compared.flatMap(({ id }) => {
    const held = (codings.get(id) ?? []).flatMap((coding): ComparedStored[] => {
      const countsAs = countAs(coding.codeId);
      return countsAs === null ? [] : [{ ...coding, countsAs }];
    });
    return compareLayers(textOf.get(id) ?? "", held, layersIn(id), share)
      .filter((each) => isOfCode(each, place.codeId))
      .map((each) => ({ ...each, documentId: id, state: stateOf(each.codings, standing) }));
  });
  return { ...base, comparisons, decisions, textOf, nothing: null };
}

const isOfCode = ({ codings }: ComparedPlace, codeId: string | undefined): boolean =>
  codeId === undefined || codings.some(({ countsAs }) => countsAs === codeId);

const listRounds = (db: Transaction, projectId: string) =>
  db.round.findMany({
    where: { projectId, deletedAt: null, state: { not: "draft" } },
    select: { id: true, openedAt: true },
  });
