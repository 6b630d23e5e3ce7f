import "server-only";
import type { ComparedCoding } from "@/lib/agreement/match-codings";
import type { Weight } from "@/lib/coding/weight";
import { unflattenRegion } from "@/lib/coding/region";
import type { Transaction } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { codingSeen } from "@/lib/projects/server/sight-conditions";
import type { Sight } from "@/lib/projects/sight";
import { groupBy } from "@/lib/shared/group-by";
import { unflattenRanges } from "@/lib/text/ranges";

/** A coding with what its row holds beside its place. */
export interface StoredCoding extends Omit<ComparedCoding, "countsAs"> {
  readonly documentId: string;
  readonly weight: Weight | null;
}

const numbersOf = (list: string): number[] => (list === "" ? [] : list.split(",").map(Number));

/**
 * What some layers hold in the present texts of some documents, as far as the member sees it, by document. One string that
 * the database builds, a line a coding: reading fifty thousand rows one by one would take seconds.
 */
export async function readCodings(
  db: Transaction,
  { projectId }: Member,
  sight: Sight,
  layerIds: readonly string[],
  documentIds: readonly string[],
): Promise<Map<string, StoredCoding[]>> {
  const [row] = await db.$queryRaw<{ lines: string | null }[]>`
    SELECT string_agg(concat_ws('|', c."id", c."passageId", c."codeId", c."layerId", coalesce(c."weight"::text, ''),
        p."documentId", p."start", array_to_string(p."ranges", ','), array_to_string(p."region", ',')), E'\\n'
        ORDER BY p."start", p."id", c."createdAt", c."id") AS lines
    FROM "Coding" c
      JOIN "Passage" p ON p."id" = c."passageId"
      JOIN "Document" d ON d."textId" = p."textId" AND d."deletedAt" IS NULL
    WHERE c."projectId" = ${projectId} AND c."deletedAt" IS NULL AND c."layerId" = ANY(${[...layerIds]})
      AND p."documentId" = ANY(${[...documentIds]}) AND ${codingSeen(sight)}`;
  const lines = row?.lines ? row.lines.split("\n") : [];
  return groupBy(lines.map(readLine), ({ documentId }) => documentId);
}

function readLine(line: string): StoredCoding {
  const [id = "", passageId = "", codeId = "", layerId = "", weight = "", ...place] = line.split("|");
  const [documentId = "", start = "", ranges = "", region = ""] = place;
  return {
    id,
    passageId,
    codeId,
    layerId,
    weight: weight === "" ? null : Number(weight),
    documentId,
    ranges: unflattenRanges(numbersOf(ranges)),
    region: unflattenRegion(numbersOf(region), Number(start)),
  };
}
