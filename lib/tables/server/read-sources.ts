import "server-only";
import { compareDocuments } from "@/lib/analysis/document-order";
import type { ExcerptText } from "@/lib/analysis/excerpt-view";
import { type PlacedPassage, readExcerpt } from "@/lib/analysis/read-excerpt";
import { unflattenRegion } from "@/lib/coding/region";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { codingSeen } from "@/lib/projects/server/sight-conditions";
import type { TableCoding, TableSources } from "@/lib/tables/cells";
import type { FindingTableSpec } from "@/lib/tables/finding-table";
import { listReadingUnits } from "@/lib/tables/reading-units";
import { unflattenRanges } from "@/lib/text/ranges";
import { readStoredText, storedText } from "@/lib/text/stored-text";

/** Everything that a specification's cells are computed from. SQL, because there may be 100,000 codings. */
export async function readSources(
  member: Member,
  spec: FindingTableSpec,
): Promise<TableSources<PlacedPassage>> {
  const { projectId } = member;
  const sight = await getSight(member);
  const [codes, documents, passages, codings, layers] = await Promise.all([
    database().code.findMany({ where: { projectId, deletedAt: null } }),
    database().document.findMany({
      where: { projectId, deletedAt: null },
      select: { id: true, title: true },
    }),
    database().$queryRaw<StoredPassage[]>`
      SELECT p."id", p."documentId", p."ranges", p."region", p."start", p."pages" FROM "Passage" p
      JOIN "Document" d ON d."textId" = p."textId"
      WHERE p."projectId" = ${projectId}`,
    database().$queryRaw<TableCoding[]>`
      SELECT c."passageId", c."codeId", c."layerId" FROM "Coding" c
      WHERE c."projectId" = ${projectId} AND c."deletedAt" IS NULL AND ${codingSeen(sight)}`,
    database().layer.findMany({ where: { projectId }, select: { id: true, kind: true, userId: true } }),
  ]);
  const coders = new Map(
    layers.map(({ id, kind, userId }) => [id, kind === "coder" ? (userId ?? id) : null]),
  );
  const units = spec.match === "block" ? await readUnits(projectId) : new Map<string, never[]>();
  return {
    codes,
    documents: documents.sort(compareDocuments),
    passages: passages.map(({ ranges, region, start, ...row }) => ({
      ...row,
      ranges: unflattenRanges(ranges),
      region: unflattenRegion(region, start),
    })),
    codings,
    coderOf: (layerId) => coders.get(layerId) ?? null,
    unitsOf: (documentId) => units.get(documentId) ?? [],
  };
}

interface StoredPassage {
  readonly id: string;
  readonly documentId: string;
  readonly ranges: number[];
  readonly region: number[];
  readonly start: number;
  readonly pages: string[];
}

async function readUnits(projectId: string) {
  const rows = await database().documentText.findMany({
    where: { currentOf: { projectId, deletedAt: null } },
    select: { documentId: true, ...storedText },
  });
  return new Map(rows.map((row) => [row.documentId, listReadingUnits(readStoredText(row).blocks)]));
}

/** The excerpts of some passages, by passage id. */
export async function readExcerpts(
  { projectId }: Member,
  passages: readonly PlacedPassage[],
): Promise<Map<string, ExcerptText>> {
  const texts = await database().documentText.findMany({
    where: {
      currentOf: { projectId, id: { in: [...new Set(passages.map((each) => each.documentId))] } },
    },
    select: { documentId: true, ...storedText },
  });
  const sources = new Map(texts.map((row) => [row.documentId, readStoredText(row)]));
  return new Map(passages.map((each) => [each.id, readExcerpt(each, sources.get(each.documentId))]));
}
