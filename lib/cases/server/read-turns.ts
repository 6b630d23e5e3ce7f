import "server-only";
import type { Turn } from "@/lib/cases/count-codings";
import { database } from "@/lib/platform/db/client";
import { groupBy } from "@/lib/shared/group-by";

/** Who speaks where in the texts that are read now, by document; ascending. Only documents in which somebody speaks. */
export async function readTurns(projectId: string): Promise<ReadonlyMap<string, Turn[]>> {
  const rows = await database().$queryRaw<(Turn & { documentId: string })[]>`
    SELECT d."id" AS "documentId", b."block"->>'speaker' AS "speaker",
      (b."block"->>'start')::int AS "start", (b."block"->>'end')::int AS "end"
    FROM "Document" d
    JOIN "DocumentText" t ON t."id" = d."textId"
    CROSS JOIN LATERAL jsonb_array_elements(t."blocks") WITH ORDINALITY AS b("block", "place")
    WHERE d."projectId" = ${projectId} AND d."deletedAt" IS NULL AND b."block" ? 'speaker'
    ORDER BY d."id", b."place"`;
  return groupBy(rows, ({ documentId }) => documentId);
}
