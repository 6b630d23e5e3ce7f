import "server-only";
import type { DocumentCodingsView } from "@/lib/coding/document-codings";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";

export const layerFields = { id: true, kind: true, name: true, userId: true, origin: true } as const;

interface PassageRow {
  readonly id: string;
  readonly ranges: number[];
  readonly region: number[];
  readonly start: number;
  /** Coding, code and layer ids, and the weight. */
  readonly codings: [string, string, string, number | null][];
}

/** One row of JSON that the database builds: reading ten thousand rows one by one would take most of a second. */
async function listPassageRows(projectId: string, documentId: string): Promise<PassageRow[]> {
  const [row] = await database().$queryRaw<{ passages: string | null }[]>`
    SELECT json_agg(coded)::text AS passages FROM (
      SELECT p."id", p."ranges", p."region", p."start",
             json_agg(json_build_array(c."id", c."codeId", c."layerId", c."weight") ORDER BY c."createdAt", c."id") AS codings
      FROM "Passage" p
      JOIN "Document" d ON d."textId" = p."textId" AND d."deletedAt" IS NULL
      JOIN "Coding" c ON c."passageId" = p."id" AND c."deletedAt" IS NULL
      WHERE p."documentId" = ${documentId} AND p."projectId" = ${projectId}
      GROUP BY p."id"
      ORDER BY p."start", p."end" DESC, p."id"
    ) coded`;
  return JSON.parse(row?.passages ?? "[]") as PassageRow[];
}

/** The codings of one document of the member's project; a document that is not there has none. */
export async function listDocumentCodings(member: Member, documentId: string): Promise<DocumentCodingsView> {
  const { projectId } = member;
  const [rows, layers] = await Promise.all([
    listPassageRows(projectId, documentId),
    database().layer.findMany({ where: { projectId }, orderBy: { createdAt: "asc" }, select: layerFields }),
  ]);
  const codes = new Map<string, number>();
  const layerAt = new Map(layers.map((layer, i) => [layer.id, i]));
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
  return { layers, codeIds: [...codes.keys()], passages };
}
