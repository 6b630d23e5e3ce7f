import "server-only";
import { nameCoder } from "@/lib/coding/name-coder";
import { compareDocuments } from "@/lib/analysis/document-order";
import { unflattenRegion } from "@/lib/coding/region";
import { bodyText } from "@/lib/memos/body-text";
import { sanitiseBody } from "@/lib/memos/sanitise-body";
import { database } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { codingSeen, whereAuthorSeen, whereMemoSeen } from "@/lib/projects/server/sight-conditions";
import { type Sight, seesLayer } from "@/lib/projects/sight";
import { groupBy } from "@/lib/shared/group-by";
import { unflattenRanges } from "@/lib/text/ranges";
import type {
  CodingRow,
  DocumentWork,
  MemoRow,
  PassageRow,
  ProjectFrame,
  ProjectRows,
  WorkCounts,
} from "@/lib/transfer/project-rows";

/** Memos that stand on something of which REFI-QDA knows, or on nothing. */
const carriedTargets = ["project", "document", "code", "passage", "case", "free"] as const;

/** A project as a member may take it out: its frame, and what stands in each of its documents when it is asked for. */
export interface OpenedProject {
  readonly frame: ProjectFrame;
  /** The reading that a document showed when the frame was read. */
  readonly textIdOf: (documentId: string) => string;
  /** Of one document, by its id; null: of all. */
  readonly readWork: (documentId: string | null) => Promise<DocumentWork>;
  /** How much stands in all documents. */
  readonly countWork: () => Promise<WorkCounts>;
}

/**
 * All that the member may take out of the project, as far as it is there: nothing deleted, no passages of older readings,
 * none on which nothing stands. Who codes blind gets their own work alone. `documentId`: passages and codings of one document
 * alone; null for all.
 */
export async function readRows(member: Member, documentId: string | null = null): Promise<ProjectRows> {
  const { frame, readWork } = await openProject(member);
  return { ...frame, ...(await readWork(documentId)) };
}

/**
 * The same, without holding what stands in all documents at a time. What stands in one is asked for as its text was in
 * the frame, and as much as the member may see then.
 */
export async function openProject(member: Member): Promise<OpenedProject> {
  const { projectId } = member;
  const sight = await getSight(member);
  const live = { projectId, deletedAt: null };
  const author = { select: { id: true, name: true } };
  const [project, layers, codes, codeSets, groups, documents, memos, links, cases] = await Promise.all([
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
  const noted = await listPresent(projectId, [...onPassages, ...ends]);
  const notedIds = noted.map(({ id }) => id);
  const notedIn = groupBy(noted, ({ documentId }) => documentId);
  const kept = new Set([projectId, ...notedIds, ...[...codes, ...documents, ...cases].map(({ id }) => id)]);
  const seen = layers.filter(({ id, kind }) => kind !== "suggestion" && seesLayer(sight, id));
  const frame: ProjectFrame = {
    project,
    layers: seen.map((layer) => ({ ...layer, name: nameCoder(layer) })),
    ...{ codes, codeSets, groups },
    documents: documents.sort(compareDocuments).map(({ attributes, recording, ...row }) => ({
      ...row,
      attributes: attributes as Record<string, string>,
      recording: recording as ProjectRows["documents"][number]["recording"],
    })),
    memos: memos
      .filter(({ target, targetId }) => target === "free" || kept.has(targetId))
      .map(({ body, ...row }): MemoRow => ({ ...row, text: bodyText(sanitiseBody(body)) })),
    cases: cases.map(({ attributes, ...row }) => ({
      ...row,
      attributes: attributes as Record<string, string>,
    })),
    links: links.filter(({ fromPassageId, toPassageId }) => kept.has(fromPassageId) && kept.has(toPassageId)),
  };
  const textIds = new Map(documents.map(({ id, textId }) => [id, textId]));
  const textIdOf = (documentId: string) => textIds.get(documentId) ?? "";
  const all = { projectId, sight, textId: null };
  return {
    frame,
    textIdOf,
    readWork: async (documentId) => {
      if (documentId === null)
        return { passages: await readPassages(all, notedIds), codings: await readCodings(all) };
      const asked = { projectId, sight: await getSight(member), textId: textIdOf(documentId) };
      const ids = (notedIn.get(documentId) ?? []).map(({ id }) => id);
      return { passages: await readPassages(asked, ids), codings: await readCodings(asked) };
    },
    countWork: async () => ({
      passages: await countAll(all, leavingPassages(notedIds)),
      codings: await countAll(all, leavingCodings),
    }),
  };
}

/** Those of passages that stand in texts which are shown. */
const listPresent = (projectId: string, ids: readonly string[]) =>
  database().$queryRaw<{ id: string; documentId: string }[]>`
    SELECT p."id", p."documentId" FROM "Passage" p
    JOIN "Document" d ON d."textId" = p."textId" AND d."deletedAt" IS NULL
    WHERE p."projectId" = ${projectId} AND p."id" = ANY(${[...ids]})`;

interface Asked {
  readonly projectId: string;
  readonly sight: Sight;
  /** The reading of one document; null: those that all documents show now. */
  readonly textId: string | null;
}

const shownIn = (projectId: string): Prisma.Sql => Prisma.sql`
  SELECT p.* FROM "Passage" p JOIN "Document" d ON d."textId" = p."textId" AND d."deletedAt" IS NULL
  WHERE p."projectId" = ${projectId}`;

/**
 * In SQL: the passages `here` of present texts, and the codings on them that one sees, `coded`, whose codes are there. One
 * after the other: a database that knows nothing yet of tables that were just filled would begin at the wrong end.
 */
const standing = ({ projectId, sight, textId }: Asked): Prisma.Sql => Prisma.sql`
  WITH here AS MATERIALIZED (
    ${textId === null ? shownIn(projectId) : Prisma.sql`SELECT p.* FROM "Passage" p WHERE p."textId" = ${textId}`}
  ), c AS MATERIALIZED (
    SELECT c.* FROM here JOIN "Coding" c ON c."passageId" = here."id" WHERE c."deletedAt" IS NULL
  ), coded AS MATERIALIZED (
    SELECT c.*, c."layerId" IN (
      SELECT "id" FROM "Layer" WHERE "projectId" = ${projectId} AND "kind" = 'suggestion'
    ) AS "suggested"
    FROM c WHERE ${codingSeen(sight)} AND (c."codeId" IN (
      SELECT "id" FROM "Code" WHERE "projectId" = ${projectId} AND "deletedAt" IS NULL
    )) IS TRUE -- as a condition of its own it would be a join, which could begin at the codes
  )`;

/** In SQL, of what `standing` gives: the codings that leave. */
const leavingCodings = Prisma.sql`FROM coded WHERE NOT "suggested"`;

/** In SQL, of what `standing` gives: the passages that carry a coding one sees, and those named. */
const leavingPassages = (alsoIds: readonly string[]): Prisma.Sql => Prisma.sql`
  FROM here WHERE "id" = ANY(${[...alsoIds]}) OR "id" IN (SELECT "passageId" FROM coded)`;

/** SQL, because there may be 100,000. */
const readCodings = (asked: Asked) =>
  database().$queryRaw<CodingRow[]>`
    ${standing(asked)} SELECT "id", "passageId", "codeId", "layerId", "weight", "createdAt" ${leavingCodings}
    ORDER BY "createdAt", "id"`;

async function countAll(asked: Asked, leaving: Prisma.Sql): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    ${standing(asked)} SELECT count(*)::int AS "count" ${leaving}`;
  return row?.count ?? 0;
}

/** In reading order. */
async function readPassages(asked: Asked, alsoIds: readonly string[]): Promise<PassageRow[]> {
  const rows = await database().$queryRaw<StoredPassage[]>`
    ${standing(asked)} SELECT "id", "documentId", "ranges", "region", "start", "quotes", "createdAt"
    ${leavingPassages(alsoIds)} ORDER BY "documentId", "start", "end", "id"`;
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
