import "server-only";
import { compareDocuments } from "@/lib/analysis/document-order";
import type { LayerView } from "@/lib/analysis/excerpt-view";
import type { ExcerptCoding, ExcerptDocument } from "@/lib/analysis/excerpts";
import type { PlacedPassage } from "@/lib/analysis/read-excerpt";
import { codingOlder, listRedefinedCodes } from "@/lib/codebook/server/redefined-codes";
import type { Code } from "@/lib/codebook/code";
import type { Layer } from "@/lib/coding/coding";
import { unflattenRegion } from "@/lib/coding/region";
import { database } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Member } from "@/lib/projects/server/access";
import { markClosed } from "@/lib/projects/server/sight";
import { codingSeen } from "@/lib/projects/server/sight-conditions";
import { type Sight, seesLayer } from "@/lib/projects/sight";
import { unflattenRanges } from "@/lib/text/ranges";
import { type ReadText, readStoredText, storedText } from "@/lib/text/stored-text";

export type PassageRow = PlacedPassage;

export async function readDocuments({ projectId }: Member): Promise<ExcerptDocument[]> {
  const documents = await database().document.findMany({
    where: { projectId, deletedAt: null },
    select: { id: true, title: true, attributes: true },
  });
  return documents
    .map((each) => ({ ...each, attributes: each.attributes as Record<string, string> }))
    .sort(compareDocuments);
}

export async function readCodes({ projectId }: Member): Promise<Code[]> {
  return database().code.findMany({ where: { projectId, deletedAt: null } });
}

export async function readLayers(
  { projectId }: Member,
  sight: Sight,
): Promise<(LayerView & Pick<Layer, "userId" | "closedRound">)[]> {
  const layers = await database().layer.findMany({
    where: { projectId },
    select: { id: true, name: true, kind: true, origin: true, userId: true, roundId: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const marked = await markClosed(
    projectId,
    layers.filter(({ id }) => seesLayer(sight, id)),
  );
  return marked.map(({ roundId: _, ...layer }) => layer);
}

/** Rounds in which somebody codes whose layer is seen, as they were planned. */
export async function readSeenRounds({ projectId }: Member, sight: Sight) {
  const layers = await database().layer.findMany({
    where: { projectId, roundId: { not: "" } },
    select: { id: true, roundId: true },
  });
  const seen = layers.filter(({ id }) => seesLayer(sight, id)).map(({ roundId }) => roundId);
  return database().round.findMany({
    where: { projectId, deletedAt: null, id: { in: seen } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}

/** Which passages are read: those that carry one of the codes, or those of a list. */
export type AskedPassages = { readonly codeIds: readonly string[] } | { readonly ids: ReadonlySet<string> };

/** The passages asked for, and every coding on them, of those seen. SQL: there may be 100,000. */
export async function readCodedPassages({ projectId }: Member, asked: AskedPassages, sight: Sight) {
  const seen = codingSeen(sight);
  const older = codingOlder(await listRedefinedCodes(projectId));
  const passageIds =
    "ids" in asked
      ? Prisma.sql`SELECT unnest(${[...asked.ids]}::text[])`
      : Prisma.sql`
        SELECT c."passageId" FROM "Coding" c
        WHERE c."projectId" = ${projectId} AND c."deletedAt" IS NULL AND c."codeId" = ANY(${[...asked.codeIds]}) AND ${seen}`;
  const [passages, codings] = await Promise.all([
    database().$queryRaw<StoredPassage[]>`
      SELECT p."id", p."documentId", p."ranges", p."region", p."start", p."pages" FROM "Passage" p
      JOIN "Document" d ON d."textId" = p."textId"
      WHERE p."projectId" = ${projectId} AND p."id" IN (${passageIds})`,
    database().$queryRaw<ExcerptCoding[]>`
      SELECT c."id", c."passageId", c."codeId", c."layerId", c."weight", c."createdAt",
        ${older} AS "older" FROM "Coding" c
      WHERE c."projectId" = ${projectId} AND c."deletedAt" IS NULL AND ${seen} AND c."passageId" IN (${passageIds})`,
  ]);
  return {
    passages: passages.map(toPassageRow),
    codings,
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

const toPassageRow = ({ ranges, region, start, ...row }: StoredPassage): PassageRow => ({
  ...row,
  ranges: unflattenRanges(ranges),
  region: unflattenRegion(region, start),
});

/** The project's cases with their links, by name. */
export async function readCases({ projectId }: Member) {
  const cases = await database().case.findMany({
    where: { projectId, deletedAt: null },
    select: {
      id: true,
      name: true,
      attributes: true,
      links: { where: { deletedAt: null }, select: { caseId: true, documentId: true, speaker: true } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return cases.map((each) => ({ ...each, attributes: each.attributes as Record<string, string> }));
}

/** Canonical text and blocks by document id; documents of other projects are left out. */
export async function readTexts({ projectId }: Member, documentIds: Iterable<string>) {
  const rows = await database().documentText.findMany({
    where: { currentOf: { projectId, id: { in: [...new Set(documentIds)] } } },
    select: { documentId: true, ...storedText },
  });
  return new Map(rows.map((row): [string, ReadText] => [row.documentId, readStoredText(row)]));
}
