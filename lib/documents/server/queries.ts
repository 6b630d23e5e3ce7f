import "server-only";
import type { DocumentView } from "@/lib/documents/document-view";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { codingSeen, memoSeen } from "@/lib/projects/server/sight-conditions";
import type { Sight } from "@/lib/projects/sight";
import { readRecording } from "./recordings";

const listed = {
  id: true,
  title: true,
  authors: true,
  year: true,
  source: true,
  doi: true,
  language: true,
  attributes: true,
  fileName: true,
  mediaType: true,
  byteSize: true,
  length: true,
  recording: true,
  createdAt: true,
} as const;

/** The project's documents, the latest first, with what stands on each. */
export async function listDocuments(member: Member): Promise<DocumentView[]> {
  const { projectId } = member;
  const sight = await getSight(member);
  const [documents, codings, memos, waiting] = await Promise.all([
    database().document.findMany({
      where: { projectId, deletedAt: null },
      select: listed,
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    }),
    countCodings(projectId, sight),
    countMemos(projectId, sight),
    countWaiting(projectId, sight),
  ]);
  return documents.map((document) => ({
    ...document,
    attributes: document.attributes as Record<string, string>,
    recording: readRecording(document.recording)?.name ?? null,
    codings: codings.get(document.id) ?? 0,
    memos: memos.get(document.id) ?? 0,
    waiting: waiting.get(document.id) ?? 0,
  }));
}

interface Count {
  documentId: string;
  count: number;
}
const byDocument = (rows: readonly Count[]) =>
  new Map(rows.map(({ documentId, count }) => [documentId, count]));

/** Codings that are seen, by document; those that wait to be placed again are left out. */
async function countCodings(projectId: string, sight: Sight): Promise<Map<string, number>> {
  const rows = await database().$queryRaw<Count[]>`
    SELECT p."documentId", count(*)::int AS "count"
    FROM "Coding" c
    JOIN "Passage" p ON p."id" = c."passageId"
    JOIN "Document" d ON d."textId" = p."textId"
    WHERE c."projectId" = ${projectId} AND c."deletedAt" IS NULL AND ${codingSeen(sight)}
    GROUP BY p."documentId"`;
  return byDocument(rows);
}

/** Passages of older readings that codings or memos wait on to be placed again, by document. */
async function countWaiting(projectId: string, sight: Sight): Promise<Map<string, number>> {
  const rows = await database().$queryRaw<Count[]>`
    SELECT p."documentId", count(*)::int AS "count"
    FROM "Passage" p
    JOIN "Document" d ON d."id" = p."documentId" AND d."textId" <> p."textId"
    WHERE p."projectId" = ${projectId} AND (
      EXISTS (SELECT 1 FROM "Coding" c
        WHERE c."passageId" = p."id" AND c."deletedAt" IS NULL AND ${codingSeen(sight)}) OR
      EXISTS (SELECT 1 FROM "Memo" m WHERE m."projectId" = ${projectId} AND m."target" = 'passage'
        AND m."targetId" = p."id" AND m."deletedAt" IS NULL AND ${memoSeen(sight)}))
    GROUP BY p."documentId"`;
  return byDocument(rows);
}

/** Memos on documents and on their passages, by document. */
async function countMemos(projectId: string, sight: Sight): Promise<Map<string, number>> {
  const rows = await database().$queryRaw<Count[]>`
    SELECT "documentId", count(*)::int AS "count"
    FROM (
      SELECT m."targetId" AS "documentId" FROM "Memo" m
      WHERE m."projectId" = ${projectId} AND m."deletedAt" IS NULL AND m."target" = 'document'
        AND ${memoSeen(sight)}
      UNION ALL
      SELECT p."documentId" FROM "Memo" m JOIN "Passage" p ON p."id" = m."targetId"
      WHERE m."projectId" = ${projectId} AND m."deletedAt" IS NULL AND m."target" = 'passage'
        AND ${memoSeen(sight)}
    ) written
    GROUP BY "documentId"`;
  return byDocument(rows);
}

/** Where a document's original file is kept, and how it is called; null when there is no such document. */
export function findOriginal(member: Member, id: string) {
  return database().document.findFirst({
    where: { id, projectId: member.projectId, deletedAt: null },
    select: { fileName: true, sha256: true, byteSize: true },
  });
}
