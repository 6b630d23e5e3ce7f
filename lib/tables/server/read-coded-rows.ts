import "server-only";
import { comparePassages } from "@/lib/analysis/compare-passages";
import type { PlacedPassage } from "@/lib/analysis/read-excerpt";
import { unflattenRegion } from "@/lib/coding/region";
import { database } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readTuples } from "@/lib/platform/db/read-tuples";
import { codingSeen } from "@/lib/projects/server/sight-conditions";
import type { Sight } from "@/lib/projects/sight";
import { Kept } from "@/lib/shared/kept";
import type { WeightedCoding } from "@/lib/tables/gather-passages";
import { unflattenRanges } from "@/lib/text/ranges";

/** Nothing of it may be changed: others read it, too. */
interface CodedRows {
  /** Of present texts; those of a document in reading order. */
  readonly passages: readonly PlacedPassage[];
  readonly codings: readonly WeightedCoding[];
}

/** What was read last of each project, as it was at a moment; rows that are kept at most, over all projects. */
const mostRows = 600_000;
const kept = new Kept<{ readonly moment: string; readonly rows: CodedRows }>(
  mostRows,
  ({ rows }) => rows.passages.length + rows.codings.length,
);

/**
 * The passages of a project and the codings seen on them. Whoever sees all is given what was read before as long as nothing
 * has happened in the project: its number of events and its layers, which are others in a sample that was put back, tell.
 */
export async function readCodedRows(projectId: string, sight: Sight): Promise<CodedRows> {
  if (sight.blind) return readBoth(projectId, sight);
  const moment = await readMoment(projectId);
  const known = kept.get(projectId);
  if (known?.moment === moment) return known.rows;
  return kept.keep(projectId, { moment, rows: await readBoth(projectId, sight) }).rows;
}

async function readMoment(projectId: string): Promise<string> {
  const [project, layers] = await Promise.all([
    database().project.findUnique({ where: { id: projectId }, select: { eventNumber: true } }),
    database().layer.findMany({ where: { projectId }, orderBy: { id: "asc" }, select: { id: true } }),
  ]);
  return [project?.eventNumber, ...layers.map(({ id }) => id)].join();
}

async function readBoth(projectId: string, sight: Sight): Promise<CodedRows> {
  const [passages, codings] = await Promise.all([readPassages(projectId), readCodings(projectId, sight)]);
  return { passages, codings };
}

async function readPassages(projectId: string): Promise<PlacedPassage[]> {
  const columns = [
    Prisma.sql`p."id"`,
    Prisma.sql`p."documentId"`,
    Prisma.sql`p."ranges"`,
    Prisma.sql`p."region"`,
    Prisma.sql`p."start"`,
    Prisma.sql`p."pages"`,
  ];
  const rows = await readTuples<[string, string, number[], number[], number, string[]]>(
    columns,
    Prisma.sql`"Passage" p JOIN "Document" d ON d."textId" = p."textId" WHERE p."projectId" = ${projectId}`,
  );
  return rows
    .map(([id, documentId, ranges, region, start, pages]) => ({
      ...{ id, documentId, pages },
      ranges: unflattenRanges(ranges),
      region: unflattenRegion(region, start),
    }))
    .sort(comparePassages);
}

async function readCodings(projectId: string, sight: Sight): Promise<WeightedCoding[]> {
  const columns = [
    Prisma.sql`c."passageId"`,
    Prisma.sql`c."codeId"`,
    Prisma.sql`c."layerId"`,
    Prisma.sql`c."weight"`,
    Prisma.sql`(extract(epoch FROM c."createdAt") * 1000)::float8`,
  ];
  const rows = await readTuples<[string, string, string, number | null, number]>(
    columns,
    Prisma.sql`"Coding" c WHERE c."projectId" = ${projectId} AND c."deletedAt" IS NULL AND ${codingSeen(sight)}`,
  );
  return rows.map(([passageId, codeId, layerId, weight, made]) => ({
    passageId,
    codeId,
    layerId,
    weight,
    createdAt: new Date(made),
  }));
}
