import "server-only";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Sight } from "@/lib/projects/sight";

const idsOf = (sight: Sight) => ({
  layers: sight.layerIds === "all" ? [] : [...sight.layerIds],
  documents: [...sight.anew.keys()],
  layersAnew: [...sight.anew.values()].filter((id) => id !== null),
});

/** In SQL: that the coding `c` is seen. The same rule as `seesCoding`. */
export function codingSeen(sight: Sight): Prisma.Sql {
  if (!sight.blind) return Prisma.sql`TRUE`;
  const { layers, documents, layersAnew } = idsOf(sight);
  return Prisma.sql`(c."layerId" = ANY(${layers}) AND (c."layerId" = ANY(${layersAnew}) OR NOT EXISTS (
    SELECT 1 FROM "Passage" s WHERE s."id" = c."passageId" AND s."documentId" = ANY(${documents}))))`;
}

/** For Prisma: that a coding is seen. The same rule as `seesCoding`. */
export function whereCodingSeen(sight: Sight): Prisma.CodingWhereInput {
  if (!sight.blind) return {};
  const { layers, documents, layersAnew } = idsOf(sight);
  return {
    layerId: { in: layers },
    AND: { OR: [{ passage: { documentId: { notIn: documents } } }, { layerId: { in: layersAnew } }] },
  };
}

/**
 * For Prisma: that a passage is one for the member: while blind, those that they have coded, and units of their rounds.
 * Of others even that they are there would tell.
 */
export function wherePassageSeen(sight: Sight): Prisma.PassageWhereInput {
  if (!sight.blind) return {};
  const assignments = { some: { userId: sight.userId, deletedAt: null } };
  const units = { some: { deletedAt: null, round: { assignments } } };
  return { AND: { OR: [{ codings: { some: whereCodingSeen(sight) } }, { roundUnits: units }] } };
}

/** For Prisma: that what people write to each other is seen, comments, links and evidence for claims: while blind, one's own alone. */
export const whereAuthorSeen = (sight: Sight): { authorId?: string } =>
  sight.blind ? { authorId: sight.userId } : {};

/** For Prisma: that a claim is seen: while blind, one's own, and one with evidence of one's own. */
export const whereClaimSeen = (sight: Sight): Prisma.ClaimWhereInput =>
  sight.blind
    ? {
        OR: [{ authorId: sight.userId }, { passages: { some: { authorId: sight.userId, deletedAt: null } } }],
      }
    : {};

/** For Prisma: that a thread is seen: while blind, one with a comment of one's own. */
export const whereThreadSeen = (sight: Sight): Prisma.ThreadWhereInput =>
  sight.blind ? { comments: { some: { authorId: sight.userId, deletedAt: null } } } : {};

/** In SQL: that the memo `m` is seen. The same rule as `seesMemo`. */
export function memoSeen(sight: Sight): Prisma.Sql {
  if (!sight.blind) return Prisma.sql`TRUE`;
  return Prisma.sql`((m."authorId" = ${sight.userId} AND m."target" <> 'finding') OR (m."target" IN ('project', 'code')
    AND (m."authorId" IS NULL OR NOT m."authorId" = ANY(${[...sight.fellowIds]}))))`;
}

/** For Prisma: that a memo is seen. The same rule as `seesMemo`. */
export function whereMemoSeen(sight: Sight): Prisma.MemoWhereInput {
  if (!sight.blind) return {};
  const others = { OR: [{ authorId: null }, { authorId: { notIn: [...sight.fellowIds] } }] };
  return {
    AND: {
      OR: [
        { authorId: sight.userId, target: { not: "finding" } },
        { target: { in: ["project", "code"] }, AND: others },
      ],
    },
  };
}
