import "server-only";
import type { CaseView, LinkableDocument } from "@/lib/cases/case-view";
import { type CodedPassage, countCodings } from "@/lib/cases/count-codings";
import { database } from "@/lib/platform/db/client";
import { readTurns } from "@/lib/platform/speakers";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { codingSeen } from "@/lib/projects/server/sight-conditions";
import type { Sight } from "@/lib/projects/sight";
import { groupBy } from "@/lib/shared/group-by";

/** The project's cases by name, each with its links and codings. Links to deleted documents rest. */
export async function listCases(member: Member): Promise<CaseView[]> {
  const { projectId } = member;
  const [cases, turns, passages] = await Promise.all([
    database().case.findMany({
      where: { projectId, deletedAt: null },
      select: { id: true, name: true, attributes: true, links: { where: live, select: linkFields } },
    }),
    readTurns(projectId),
    readCodedPassages(projectId, await getSight(member)),
  ]);
  const ids = new Set([...turns.keys(), ...passages.keys()]);
  const documents = new Map(
    [...ids].map((id) => [id, { turns: turns.get(id) ?? [], passages: passages.get(id) ?? [] }]),
  );
  const views = cases.map(({ attributes, links, ...row }) => ({
    ...row,
    attributes: attributes as Record<string, string>,
    links: links
      .map(({ document, ...link }) => ({ ...link, documentTitle: document.title }))
      .sort((a, b) => collator.compare(a.documentTitle + a.speaker, b.documentTitle + b.speaker)),
    codings: countCodings(links, documents),
  }));
  return views.sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

const live = { deletedAt: null, document: { deletedAt: null } };
const linkFields = { id: true, documentId: true, speaker: true, document: { select: { title: true } } };

/** Documents by title with their speakers: what can be linked to a case. */
export async function listLinkable({ projectId }: Member): Promise<LinkableDocument[]> {
  const [documents, turns] = await Promise.all([
    database().document.findMany({
      where: { projectId, deletedAt: null },
      select: { id: true, title: true },
    }),
    readTurns(projectId),
  ]);
  return documents
    .map(({ id, title }) => ({
      id,
      title,
      speakers: [...new Set((turns.get(id) ?? []).map(({ speaker }) => speaker))],
    }))
    .sort((a, b) => collator.compare(a.title, b.title));
}

/** Passages with codings that are seen, by document; those that wait to be placed again are left out. */
async function readCodedPassages(
  projectId: string,
  sight: Sight,
): Promise<ReadonlyMap<string, CodedPassage[]>> {
  const rows = await database().$queryRaw<(CodedPassage & { documentId: string })[]>`
    SELECT p."documentId", p."start", p."end", count(*)::int AS "codings"
    FROM "Coding" c
    JOIN "Passage" p ON p."id" = c."passageId"
    JOIN "Document" d ON d."id" = p."documentId" AND d."textId" = p."textId"
    WHERE c."projectId" = ${projectId} AND c."deletedAt" IS NULL AND ${codingSeen(sight)}
    GROUP BY p."id"`;
  return groupBy(rows, ({ documentId }) => documentId);
}
