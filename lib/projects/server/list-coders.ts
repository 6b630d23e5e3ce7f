import "server-only";
import { database } from "@/lib/platform/db/client";
import type { Member } from "./access";
import { getSight } from "./sight";
import { codingSeen } from "./sight-conditions";

export interface CoderView {
  /** Of the layer that holds the codings. */
  readonly layerId: string;
  readonly name: string;
  readonly origin: "person" | "model";
  readonly codings: number;
}

/** Whose codings a project holds, whether or not they are members, most codings first. */
export async function listCoders(member: Member): Promise<CoderView[]> {
  const seen = codingSeen(await getSight(member));
  return database().$queryRaw<CoderView[]>`
    SELECT l."id" AS "layerId", l."name", l."origin"::text AS "origin", count(d."id")::int AS "codings"
    FROM "Layer" l
      LEFT JOIN "Coding" c ON c."layerId" = l."id" AND c."deletedAt" IS NULL
      LEFT JOIN "Passage" s ON s."id" = c."passageId"
      LEFT JOIN "Document" d ON d."id" = s."documentId" AND d."deletedAt" IS NULL
    WHERE l."projectId" = ${member.projectId} AND l."kind" = 'coder' AND ${seen}
    GROUP BY l."id"
    HAVING count(d."id") > 0
    ORDER BY "codings" DESC, l."name", l."id"`;
}
