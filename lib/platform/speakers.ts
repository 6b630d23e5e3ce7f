import "server-only";
import { groupBy } from "@/lib/shared/group-by";
import { database } from "./db/client";

/** Where somebody speaks in a document: half-open in canonical text, UTF-16 units. */
interface SpokenTurn {
  readonly documentId: string;
  readonly speaker: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Who speaks where in the texts that are read now, by document, ascending; only of documents in which somebody speaks, and
 * of those named where any are. SQL, because the blocks of a text are megabytes.
 */
export async function readTurns(
  projectId: string,
  documentIds?: readonly string[],
): Promise<ReadonlyMap<string, readonly SpokenTurn[]>> {
  const ids = documentIds ? [...new Set(documentIds)] : null;
  const rows = await database().$queryRaw<SpokenTurn[]>`
    SELECT d."id" AS "documentId", b."block"->>'speaker' AS "speaker",
      (b."block"->>'start')::int AS "start", (b."block"->>'end')::int AS "end"
    FROM "Document" d
    JOIN "DocumentText" t ON t."id" = d."textId"
    CROSS JOIN LATERAL jsonb_array_elements(t."blocks") WITH ORDINALITY AS b("block", "place")
    WHERE d."projectId" = ${projectId} AND d."deletedAt" IS NULL AND b."block" ? 'speaker'
      AND (${ids}::text[] IS NULL OR d."id" = ANY(${ids}::text[]))
    ORDER BY d."id", b."place"`;
  return groupBy(rows, ({ documentId }) => documentId);
}
