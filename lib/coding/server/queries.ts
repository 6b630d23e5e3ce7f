import "server-only";
import type { DocumentCodingsView } from "@/lib/coding/document-codings";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight, listVisibleLayers } from "@/lib/projects/server/sight";
import { codingSeen } from "@/lib/projects/server/sight-conditions";
import type { Sight } from "@/lib/projects/sight";
import { findRoundsApart } from "./own-layer";

interface PassageRow {
  readonly id: string;
  readonly ranges: readonly number[];
  readonly region: readonly number[];
  readonly start: number;
  /** Coding, code and layer ids, and the weight. */
  readonly codings: (readonly [string, string, string, number | null])[];
}

const numbersOf = (list: string): number[] => (list === "" ? [] : list.split(",").map(Number));

/**
 * Two strings that the database builds, a line a passage and a line a coding: reading fifty thousand rows one by one
 * would take seconds, and having the database build JSON of them most of one.
 */
async function listPassageRows(projectId: string, documentId: string, sight: Sight): Promise<PassageRow[]> {
  const [row] = await database().$queryRaw<{ passages: string | null; codings: string | null }[]>`
    WITH placed AS MATERIALIZED (
      SELECT p.* FROM "Passage" p
      JOIN "Document" d ON d."textId" = p."textId" AND d."deletedAt" IS NULL
      WHERE p."documentId" = ${documentId} AND p."projectId" = ${projectId}
    )
    SELECT
      (SELECT string_agg(concat_ws('|', "id", "start", array_to_string("ranges", ','),
                                   array_to_string("region", ',')), E'\\n')
       FROM (SELECT * FROM placed ORDER BY "start", "end" DESC, "id") ordered) AS passages,
      (SELECT string_agg(concat_ws('|', "id", "passageId", "codeId", "layerId", "weight"), E'\\n')
       FROM (SELECT c.* FROM "Coding" c JOIN placed p ON p."id" = c."passageId"
             WHERE c."deletedAt" IS NULL AND ${codingSeen(sight)} ORDER BY c."createdAt", c."id") ordered) AS codings`;
  const rows = new Map<string, PassageRow>();
  for (const line of linesOf(row?.passages)) {
    const [id = "", start, ranges = "", region = ""] = line;
    const place = { start: Number(start), ranges: numbersOf(ranges), region: numbersOf(region) };
    rows.set(id, { id, ...place, codings: [] });
  }
  for (const [id = "", passageId = "", codeId = "", layerId = "", weight] of linesOf(row?.codings))
    rows.get(passageId)?.codings.push([id, codeId, layerId, weight === undefined ? null : Number(weight)]);
  return [...rows.values()].filter(({ codings }) => codings.length > 0);
}

const linesOf = (lines: string | null | undefined): string[][] =>
  lines ? lines.split("\n").map((line) => line.split("|")) : [];

/** The codings of one document that the member may see; a document that is not there has none. */
export async function listDocumentCodings(member: Member, documentId: string): Promise<DocumentCodingsView> {
  const { projectId } = member;
  const sight = await getSight(member);
  const [layers, rows, rounds] = await Promise.all([
    listVisibleLayers(member, sight),
    listPassageRows(projectId, documentId, sight),
    findRoundsApart(database(), member, [documentId]),
  ]);
  const codes = new Map<string, number>();
  const layerAt = new Map(layers.map(({ id }, i) => [id, i]));
  const codeAt = (codeId: string) => {
    const known = codes.get(codeId) ?? codes.size;
    codes.set(codeId, known);
    return known;
  };
  const passages = rows.map(({ id, ranges, region, start, codings }) => ({
    id,
    ranges,
    ...(region.length > 0 && { region, start }),
    codings: codings.map(([coding, code, layer, weight]) => {
      const packed = [coding, codeAt(code), layerAt.get(layer) ?? -1] as const;
      return weight === null ? packed : ([...packed, weight] as const);
    }),
  }));
  return { roundId: rounds.get(documentId)?.id ?? "", layers, codeIds: [...codes.keys()], passages };
}
