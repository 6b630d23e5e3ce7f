import "server-only";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { type RoundPurpose, purposesApart } from "@/lib/rounds/round";
import { type Pace, tellPace } from "@/lib/rounds/work-pace";

interface Round {
  readonly id: string;
  readonly purpose: RoundPurpose;
  readonly openedAt: Date | null;
  readonly assignments: readonly {
    readonly id: string;
    readonly userId: string;
    readonly documentId: string;
  }[];
}

/** How coders get on with the documents of a round since it was opened, by assignment. */
export async function listPaces(
  { projectId }: Member,
  { id, purpose, openedAt, assignments }: Round,
): Promise<ReadonlyMap<string, Pace>> {
  if (openedAt === null) return new Map();
  const roundId = purposesApart.includes(purpose) ? id : "";
  const documentIds = [...new Set(assignments.map(({ documentId }) => documentId))];
  const rows = await database().$queryRaw<{ userId: string; documentId: string; times: Date[] }[]>`
    SELECT l."userId", p."documentId", array_agg(c."createdAt") AS "times"
    FROM "Coding" c
    JOIN "Layer" l ON l."id" = c."layerId" AND l."kind" = 'coder' AND l."roundId" = ${roundId}
    JOIN "Passage" p ON p."id" = c."passageId" AND p."documentId" = ANY(${documentIds})
    WHERE c."projectId" = ${projectId} AND c."deletedAt" IS NULL AND c."createdAt" >= ${openedAt}
      AND l."userId" IS NOT NULL
    GROUP BY l."userId", p."documentId"`;
  const timesOf = new Map(rows.map((row) => [`${row.userId} ${row.documentId}`, row.times]));
  return new Map(
    assignments.map(({ id: assignmentId, userId, documentId }) => [
      assignmentId,
      tellPace(timesOf.get(`${userId} ${documentId}`) ?? []),
    ]),
  );
}
