import "server-only";
import { comparePassages } from "@/lib/analysis/compare-passages";
import type { PlacedPassage } from "@/lib/analysis/read-excerpt";
import { unflattenRegion } from "@/lib/coding/region";
import { database } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import { readTuples } from "@/lib/platform/db/read-tuples";
import { codingSeen } from "@/lib/projects/server/sight-conditions";
import type { Sight } from "@/lib/projects/sight";
import { Kept } from "@/lib/shared/kept";
import type { WeightedCoding } from "@/lib/tables/gather-passages";
import { unflattenRanges } from "@/lib/text/ranges";

/** Nothing of it may be changed: others read it, too. */
interface CodedRows {
  /** Of present texts; those of a document in reading order. */
  readonly passages: readonly PlacedPassage[];
  readonly codings: readonly WeightedCoding[];
}

/** When rows were read: the project's number of events, and its layers. */
interface Moment {
  readonly events: number;
  readonly layerIds: readonly string[];
}

/** What was read last of each project, as it was at a moment; rows that are kept at most, over all projects. */
const mostRows = 600_000;
const kept = new Kept<{ readonly moment: Moment; readonly rows: CodedRows }>(
  mostRows,
  ({ rows }) => rows.passages.length + rows.codings.length,
);

/**
 * The passages of a project and the codings seen on them. Whoever sees all is given what was read before, with what was
 * coded since: the events tell on which passages. All is read again where a document has changed or too much has, and where
 * layers have gone, as those of a sample do that is put back.
 */
export async function readCodedRows(projectId: string, sight: Sight): Promise<CodedRows> {
  if (sight.blind) return readAll(projectId, sight);
  const moment = await readMoment(projectId);
  const known = kept.get(projectId);
  const touched = known === undefined ? null : await listTouched(projectId, known.moment, moment);
  if (known === undefined || touched === null)
    return kept.keep(projectId, { moment, rows: await readAll(projectId, sight) }).rows;
  if (touched.size === 0) return kept.keep(projectId, { moment, rows: known.rows }).rows;
  const rows = await readAgain(projectId, sight, known.rows, touched);
  return kept.keep(projectId, { moment, rows }).rows;
}

async function readMoment(projectId: string): Promise<Moment> {
  const [project, layers] = await Promise.all([
    database().project.findUnique({ where: { id: projectId }, select: { eventNumber: true } }),
    database().layer.findMany({ where: { projectId }, orderBy: { id: "asc" }, select: { id: true } }),
  ]);
  return { events: project?.eventNumber ?? 0, layerIds: layers.map(({ id }) => id) };
}

/** Changed rows from which on it is as well to read all. */
const mostTouched = 5_000;

/** The passages on which something was coded or changed between two moments; null where all is to be read again. */
async function listTouched(projectId: string, before: Moment, now: Moment): Promise<Set<string> | null> {
  const there = new Set(now.layerIds);
  if (now.events < before.events || !before.layerIds.every((id) => there.has(id))) return null;
  if (now.events === before.events) return new Set();
  const changes = await database().$queryRaw<ChangedRow[]>`
    SELECT c->>'entity' AS "entity", c->>'id' AS "id",
           c->'before'->>'passageId' AS "from", c->'after'->>'passageId' AS "to"
    FROM "Event" e, jsonb_array_elements(e."changes") c
    WHERE e."projectId" = ${projectId} AND e."number" > ${before.events} AND e."number" <= ${now.events}
      AND c->>'entity' IN ('coding', 'passage', 'document')
    LIMIT ${mostTouched + 1}`;
  if (changes.length > mostTouched || changes.some(({ entity }) => entity === "document")) return null;
  const touched = new Set(changes.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()));
  for (const { entity, id } of changes) if (entity === "passage") touched.add(id);
  // A change of a weight alone does not say on which passage.
  const codingIds = changes.filter(({ entity }) => entity === "coding").map(({ id }) => id);
  const places = await database().coding.findMany({
    where: { projectId, id: { in: [...new Set(codingIds)] } },
    select: { passageId: true },
  });
  for (const { passageId } of places) touched.add(passageId);
  return touched;
}

interface ChangedRow {
  readonly entity: string;
  readonly id: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Rows with those of some passages as they are now. */
async function readAgain(
  projectId: string,
  sight: Sight,
  { passages, codings }: CodedRows,
  touched: ReadonlySet<string>,
): Promise<CodedRows> {
  const ids = [...touched];
  const [placed, coded] = await Promise.all([
    readPassages(projectId, Prisma.sql`AND p."id" = ANY(${ids})`),
    readCodings(projectId, sight, Prisma.sql`AND c."passageId" = ANY(${ids})`),
  ]);
  return {
    passages: [...passages.filter(({ id }) => !touched.has(id)), ...placed].sort(comparePassages),
    codings: [...codings.filter(({ passageId }) => !touched.has(passageId)), ...coded],
  };
}

/** All of a project, whatever is kept. */
export async function readAll(projectId: string, sight: Sight): Promise<CodedRows> {
  const [passages, codings] = await Promise.all([readPassages(projectId), readCodings(projectId, sight)]);
  return { passages, codings };
}

/** `which`: a condition more on the passages `p`. */
async function readPassages(projectId: string, which = Prisma.empty): Promise<PlacedPassage[]> {
  const columns = [
    Prisma.sql`p."id"`,
    Prisma.sql`p."documentId"`,
    Prisma.sql`p."ranges"`,
    Prisma.sql`p."region"`,
    Prisma.sql`p."start"`,
    Prisma.sql`p."pages"`,
  ];
  const rows = await readTuples<[string, string, number[], number[], number, string[]]>(
    columns,
    Prisma.sql`"Passage" p JOIN "Document" d ON d."textId" = p."textId" WHERE p."projectId" = ${projectId} ${which}`,
  );
  return rows
    .map(([id, documentId, ranges, region, start, pages]) => ({
      ...{ id, documentId, pages },
      ranges: unflattenRanges(ranges),
      region: unflattenRegion(region, start),
    }))
    .sort(comparePassages);
}

/** `which`: a condition more on the codings `c`. */
async function readCodings(projectId: string, sight: Sight, which = Prisma.empty): Promise<WeightedCoding[]> {
  const columns = [
    Prisma.sql`c."passageId"`,
    Prisma.sql`c."codeId"`,
    Prisma.sql`c."layerId"`,
    Prisma.sql`c."weight"`,
    Prisma.sql`(extract(epoch FROM c."createdAt") * 1000)::float8`,
  ];
  const rows = await readTuples<[string, string, string, number | null, number]>(
    columns,
    Prisma.sql`"Coding" c WHERE c."projectId" = ${projectId} AND c."deletedAt" IS NULL AND ${codingSeen(sight)} ${which}`,
  );
  return rows.map(([passageId, codeId, layerId, weight, made]) => ({
    passageId,
    codeId,
    layerId,
    weight,
    createdAt: new Date(made),
  }));
}
