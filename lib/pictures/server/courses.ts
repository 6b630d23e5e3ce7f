import "server-only";
import { buildTree } from "@/lib/codebook/tree";
import { unflattenRegion } from "@/lib/coding/region";
import { type Course, traceCourse } from "@/lib/pictures/course";
import type { CourseScope } from "@/lib/pictures/picture";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { codingSeen } from "@/lib/projects/server/sight-conditions";
import { AppError } from "@/lib/shared/app-error";
import type { CodeAxis } from "@/lib/tables/axis";
import { type WeightedCoding, countsCoding, gatherPassages } from "@/lib/tables/gather-passages";
import { resolveCodes } from "@/lib/tables/resolve-axis";
import { unflattenRanges } from "@/lib/text/ranges";

interface CourseQuery extends CourseScope {
  readonly documentId: string;
  readonly rows: CodeAxis;
}

interface StoredPassage {
  readonly id: string;
  readonly documentId: string;
  readonly ranges: number[];
  readonly region: number[];
  readonly start: number;
}

/** The course of one document as the member may see it. Throws where the document is not there. */
export async function getCourse(member: Member, query: CourseQuery): Promise<Course> {
  const { projectId } = member;
  const { documentId } = query;
  const sight = await getSight(member);
  const live = { projectId, deletedAt: null };
  const [document, codes, codeSets, layers, passages, codings] = await Promise.all([
    database().document.findFirst({
      where: { ...live, id: documentId },
      select: { length: true },
    }),
    database().code.findMany({ where: live }),
    database().codeSet.findMany({ where: live, select: { id: true, name: true, codeIds: true } }),
    database().layer.findMany({ where: { projectId }, select: { id: true, kind: true, roundId: true } }),
    database().$queryRaw<StoredPassage[]>`
      SELECT p."id", p."documentId", p."ranges", p."region", p."start" FROM "Passage" p
      JOIN "Document" d ON d."textId" = p."textId"
      WHERE p."documentId" = ${documentId} AND p."projectId" = ${projectId}`,
    database().$queryRaw<WeightedCoding[]>`
      SELECT c."passageId", c."codeId", c."layerId", c."weight" FROM "Coding" c
      JOIN "Passage" p ON p."id" = c."passageId"
      WHERE p."documentId" = ${documentId} AND c."projectId" = ${projectId} AND c."deletedAt" IS NULL
        AND ${codingSeen(sight)}`,
  ]);
  if (document === null)
    throw new AppError("NOT_FOUND", "The document is no longer there. Choose another one.");
  const placed = passages.map(({ ranges, region, start, ...row }) => ({
    ...row,
    ranges: unflattenRanges(ranges),
    region: unflattenRegion(region, start),
  }));
  const coded = gatherPassages(placed, codings, countsCoding(query, layers, [])).get(documentId) ?? [];
  const axis = resolveCodes(query.rows, buildTree(codes), codeSets);
  return traceCourse(axis, coded, document.length);
}
