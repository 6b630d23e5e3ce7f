import "server-only";
import { CODINGS_TOLD, type RecordedEvent } from "@/lib/live/live-news";
import { database } from "@/lib/platform/db/client";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Change } from "@/lib/shared/change";

/** An event as it is fed to all streams of a process, before it is known who reads it. */
export interface FedEvent extends RecordedEvent {
  readonly number: number;
  /** What it is about: see the Event's row. */
  readonly subject: string;
  readonly changes: readonly Change[];
}

/** Events of a project after a number, or the latest one alone, in order, at most `limit`. */
export async function readFedEvents(
  projectId: string,
  after: number | "latest",
  limit: number,
): Promise<FedEvent[]> {
  const which =
    after === "latest"
      ? Prisma.sql`ORDER BY e."number" DESC LIMIT 1`
      : Prisma.sql`AND e."number" > ${after} ORDER BY e."number" LIMIT ${limit}`;
  const events = await database().$queryRaw<Omit<FedEvent, "passages" | "layers">[]>`
    SELECT e."number", e."id", e."actorId", COALESCE(u."name", e."actorName") AS "actor", e."kind", e."subject",
           e."summary", e."at", e."operation", e."changes"
    FROM "Event" e LEFT JOIN "User" u ON u."id" = e."actorId"
    WHERE e."projectId" = ${projectId} ${which}`;
  const told = events.map(({ changes }) => codingsTold(changes));
  const named = told.flat().flatMap(({ before, after: now }) => [before ?? {}, now ?? {}]);
  const idsOf = (key: "passageId" | "layerId") => [
    ...new Set(named.map((row) => row[key]).filter((id) => typeof id === "string")),
  ];
  const { passages, layers } = await readNamed(projectId, idsOf("passageId"), idsOf("layerId"));
  return events.map((event, index) => {
    const ids = new Set(told[index]!.flatMap(({ before, after: now }) => [...idsIn(before), ...idsIn(now)]));
    return {
      ...event,
      passages: passages.filter(({ id }) => ids.has(id)),
      layers: layers.filter(({ id }) => ids.has(id)),
    };
  });
}

/** The changes of codings that an event is told with. */
function codingsTold(changes: readonly Change[]): readonly Change[] {
  const codings = changes.filter(({ entity }) => entity === "coding");
  return codings.length > CODINGS_TOLD ? [] : codings;
}

const idsIn = (row: Change["after"]): unknown[] => [row?.passageId, row?.layerId];

type Named = Pick<RecordedEvent, "passages" | "layers">;

/** The passages and layers of these ids, in one question; none where no id is given. */
async function readNamed(projectId: string, passageIds: string[], layerIds: string[]): Promise<Named> {
  if (passageIds.length + layerIds.length === 0) return { passages: [], layers: [] };
  const rows = await database().$queryRaw<Named[]>`
    SELECT coalesce((
      SELECT jsonb_agg(jsonb_build_object('id', p."id", 'documentId', p."documentId", 'ranges', p."ranges",
                                          'region', p."region", 'start', p."start"))
      FROM "Passage" p WHERE p."projectId" = ${projectId} AND p."id" = ANY(${passageIds})), '[]') AS "passages",
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('id', l."id", 'kind', l."kind", 'name', l."name", 'userId', l."userId",
                                          'origin', l."origin", 'roundId', l."roundId"))
      FROM "Layer" l WHERE l."projectId" = ${projectId} AND l."id" = ANY(${layerIds})), '[]') AS "layers"`;
  return rows[0]!;
}
