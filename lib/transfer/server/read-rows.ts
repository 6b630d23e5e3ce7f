import "server-only";
import { compareDocuments } from "@/lib/analysis/document-order";
import { unflattenRegion } from "@/lib/coding/region";
import { bodyText } from "@/lib/memos/body-text";
import { sanitiseBody } from "@/lib/memos/sanitise-body";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { codingSeen, whereAuthorSeen, whereMemoSeen } from "@/lib/projects/server/sight-conditions";
import { type Sight, seesLayer } from "@/lib/projects/sight";
import { unflattenRanges } from "@/lib/text/ranges";
import type { CodingRow, MemoRow, PassageRow, ProjectRows } from "@/lib/transfer/project-rows";

/** Memos that stand on something of which REFI-QDA knows, or on nothing. */
const carriedTargets = ["project", "document", "code", "passage", "case", "free"] as const;

/**
 * All that the member may take out of the project, as far as it is there: nothing deleted, no passages of older readings,
 * none on which nothing stands. Who codes blind gets their own work alone. `documentId`: passages and codings of one document
 * alone; null for all.
 */
export async function readRows(member: Member, documentId: string | null = null): Promise<ProjectRows> {
  const { projectId } = member;
  const sight = await getSight(member);
  const live = { projectId, deletedAt: null };
  const author = { select: { id: true, name: true } };
  const [project, layers, codes, codeSets, groups, documents, codings, memos, links, cases] =
    await Promise.all([
      database().project.findUniqueOrThrow({
        where: { id: projectId },
        select: { name: true, description: true, createdAt: true },
      }),
      database().layer.findMany({ where: { projectId }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }),
      database().code.findMany({ where: live }),
      database().codeSet.findMany({
        ...{ where: live, orderBy: [{ position: "asc" }, { id: "asc" }] },
        select: { id: true, name: true, codeIds: true },
      }),
      database().documentGroup.findMany({
        ...{ where: live, orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
        select: { id: true, name: true, documentIds: true },
      }),
      database().document.findMany({ where: live }),
      readCodings(projectId, sight, documentId),
      database().memo.findMany({
        where: { AND: [live, whereMemoSeen(sight), { target: { in: [...carriedTargets] } }] },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        include: { author },
      }),
      database().link.findMany({
        where: { AND: [live, whereAuthorSeen(sight)] },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        include: { author },
      }),
      database().case.findMany({
        ...{ where: live, orderBy: [{ name: "asc" }, { id: "asc" }] },
        include: { links: { where: { deletedAt: null, document: { deletedAt: null } } } },
      }),
    ]);
  const onPassages = memos.filter(({ target }) => target === "passage").map(({ targetId }) => targetId);
  const ends = links.flatMap(({ fromPassageId, toPassageId }) => [fromPassageId, toPassageId]);
  const passages = await readPassages(projectId, sight, [...onPassages, ...ends], documentId);
  const kept = new Set([projectId, ...[...passages, ...codes, ...documents, ...cases].map(({ id }) => id)]);
  const seen = layers.filter(({ id, kind }) => kind !== "suggestion" && seesLayer(sight, id));
  return {
    project,
    layers: seen.map((layer) => ({ ...layer, name: nameOf(layer) })),
    ...{ codes, codeSets, groups, passages },
    documents: documents.sort(compareDocuments).map(({ attributes, recording, ...row }) => ({
      ...row,
      attributes: attributes as Record<string, string>,
      recording: recording as ProjectRows["documents"][number]["recording"],
    })),
    codings: codings.filter(({ passageId }) => kept.has(passageId)),
    memos: memos
      .filter(({ target, targetId }) => target === "free" || kept.has(targetId))
      .map(({ body, ...row }): MemoRow => ({ ...row, text: bodyText(sanitiseBody(body)) })),
    cases: cases.map(({ attributes, ...row }) => ({
      ...row,
      attributes: attributes as Record<string, string>,
    })),
    links: links.filter(({ fromPassageId, toPassageId }) => kept.has(fromPassageId) && kept.has(toPassageId)),
  };
}

/** What a model coded stays told apart wherever it goes. */
const nameOf = ({ name, origin }: { readonly name: string; readonly origin: string }): string =>
  origin === "model" ? `${name} (language model)` : name;

/** SQL, because there may be 100,000. */
const readCodings = (projectId: string, sight: Sight, documentId: string | null) =>
  database().$queryRaw<CodingRow[]>`
    SELECT c."id", c."passageId", c."codeId", c."layerId", c."weight", c."createdAt" FROM "Coding" c
    JOIN "Code" k ON k."id" = c."codeId" AND k."deletedAt" IS NULL
    JOIN "Layer" l ON l."id" = c."layerId" AND l."kind" <> 'suggestion'
    WHERE c."projectId" = ${projectId} AND c."deletedAt" IS NULL AND ${codingSeen(sight)}
      AND (${documentId}::text IS NULL
        OR c."passageId" IN (SELECT "id" FROM "Passage" WHERE "documentId" = ${documentId}))
    ORDER BY c."createdAt", c."id"`;

/** In reading order: the passages of present texts that carry a coding one sees, and those named. */
async function readPassages(
  projectId: string,
  sight: Sight,
  alsoIds: readonly string[],
  documentId: string | null,
): Promise<PassageRow[]> {
  const rows = await database().$queryRaw<StoredPassage[]>`
    SELECT p."id", p."documentId", p."ranges", p."region", p."start", p."quotes", p."createdAt"
    FROM "Passage" p JOIN "Document" d ON d."textId" = p."textId" AND d."deletedAt" IS NULL
    WHERE p."projectId" = ${projectId} AND (${documentId}::text IS NULL OR p."documentId" = ${documentId})
      AND (p."id" = ANY(${[...alsoIds]}) OR EXISTS (
      SELECT 1 FROM "Coding" c JOIN "Code" k ON k."id" = c."codeId" AND k."deletedAt" IS NULL
      WHERE c."passageId" = p."id" AND c."deletedAt" IS NULL AND ${codingSeen(sight)}))
    ORDER BY p."documentId", p."start", p."end", p."id"`;
  return rows.map(({ ranges, region, start, ...row }) => ({
    ...row,
    ranges: unflattenRanges(ranges),
    region: unflattenRegion(region, start),
  }));
}

interface StoredPassage {
  readonly id: string;
  readonly documentId: string;
  readonly ranges: number[];
  readonly region: number[];
  readonly start: number;
  readonly quotes: string[];
  readonly createdAt: Date;
}
