import "server-only";
import type { DecidedView, DecisionsView } from "@/lib/adjudication/decisions-view";
import { shortenWords } from "@/lib/adjudication/shorten-words";
import { compareDocuments } from "@/lib/analysis/document-order";
import { buildTree } from "@/lib/codebook/tree";
import { citeRegion } from "@/lib/coding/region";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { seesLayer } from "@/lib/projects/sight";
import { listDecidable } from "./may-decide";
import { readDecisions } from "./read-decisions";
import { nameCodes, viewDecisions } from "./view-difference";

/** The decisions of the project, or on one document, with the words they are about; document by document, in text order. */
export async function listDecisions(member: Member, documentId?: string): Promise<DecisionsView> {
  const { projectId } = member;
  const db = database();
  const sight = await getSight(member);
  const decisions = await readDecisions(db, member, sight, documentId === undefined ? null : [documentId]);
  const passageIds = decisions.flatMap(({ concerned, consensus }) =>
    [...concerned, ...consensus].map(({ passageId }) => passageId),
  );
  const [views, passages, documents, layers, codes, decidable] = await Promise.all([
    viewDecisions(decisions),
    db.passage.findMany({
      where: { projectId, id: { in: [...new Set(passageIds)] } },
      select: { id: true, quotes: true, start: true, pages: true },
    }),
    db.document.findMany({ where: { projectId, deletedAt: null }, select: { id: true, title: true } }),
    db.layer.findMany({
      where: { projectId },
      select: { id: true, name: true, kind: true, origin: true, userId: true },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    }),
    db.code.findMany({ where: { projectId, deletedAt: null } }),
    listDecidable(db, member),
  ]);
  const placed = new Map(
    passages.map(({ id, quotes, start, pages }) => [
      id,
      { start, words: quotes.length > 0 ? quotes.join(" […] ") : citeRegion(pages[0] ?? "") },
    ]),
  );
  const order = new Map([...documents].sort(compareDocuments).map(({ id }, index) => [id, index]));
  const startOf = ({ concerned }: DecidedView) => placed.get(concerned[0]?.passageId ?? "")?.start ?? 0;
  const decided = views.map((view): DecidedView => ({
    ...view,
    words: Object.fromEntries(
      [...view.concerned, ...view.consensus].map(({ passageId }) => [
        passageId,
        shortenWords(placed.get(passageId)?.words ?? ""),
      ]),
    ),
    mayReopen: decidable === "all" || decidable.has(view.documentId),
  }));
  return {
    decisions: decided.sort(
      (a, b) =>
        (order.get(a.documentId) ?? 0) - (order.get(b.documentId) ?? 0) ||
        startOf(a) - startOf(b) ||
        (a.decidedAt < b.decidedAt ? -1 : 1),
    ),
    layers: Object.fromEntries(
      layers.filter(({ id }) => seesLayer(sight, id)).map((layer) => [layer.id, layer]),
    ),
    codes: nameCodes(buildTree(codes)),
    documents: Object.fromEntries(documents.map(({ id, title }) => [id, title])),
  };
}
