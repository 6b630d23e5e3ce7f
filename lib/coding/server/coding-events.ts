import "server-only";
import type { PastEvent } from "@/lib/coding/passage-history";
import { database } from "@/lib/platform/db/client";
import { idsInEvent } from "@/lib/platform/event-conditions";
import type { Change } from "@/lib/shared/change";

/** The codings that came to a passage, were made on it or left it, of whatever layer. */
export async function listCodingsSeenOn(projectId: string, passageId: string): Promise<string[]> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    WITH touched AS MATERIALIZED (
      SELECT "changes" FROM "Event"
      WHERE "projectId" = ${projectId} AND ${idsInEvent()} ?| ${[passageId]}::text[]
    )
    SELECT DISTINCT change->>'id' AS "id" FROM touched, jsonb_path_query("changes",
      '$[*] ? (@.entity == "coding" && @.*.passageId == $passage)',
      jsonb_build_object('passage', ${passageId}::text)) change`;
  return rows.map(({ id }) => id);
}

interface EventRow extends Omit<PastEvent, "turn" | "changes"> {
  readonly turn: string;
  readonly changes: unknown;
}

/** The latest events that changed some of these codings, at most `limit`, with the changes of these alone. */
export async function listEventsOf(
  projectId: string,
  codingIds: readonly string[],
  limit: number,
): Promise<PastEvent[]> {
  const rows = await database().$queryRaw<EventRow[]>`
    WITH touched AS MATERIALIZED (
      SELECT * FROM "Event" WHERE "projectId" = ${projectId} AND ${idsInEvent()} ?| ${codingIds}::text[]
    ), latest AS MATERIALIZED (
      SELECT * FROM touched ORDER BY "number" DESC LIMIT ${limit}
    )
    SELECT COALESCE(o."kind", e."kind") AS "kind", e."kind" AS "turn", e."actorId",
           COALESCE(u."name", e."actorName") AS "actor", e."at",
           jsonb_path_query_array(e."changes", '$[*] ? (@.entity == "coding" && @.id == $ids[*])',
                                  jsonb_build_object('ids', ${codingIds}::text[])) AS "changes"
    FROM latest e
    LEFT JOIN "Event" o ON o."projectId" = e."projectId" AND o."number" = e."target"
    LEFT JOIN "User" u ON u."id" = e."actorId"
    ORDER BY e."number" DESC`;
  return rows.map(({ turn, changes, ...event }) => ({
    ...event,
    turn: turn === "undo" ? "undid" : turn === "redo" ? "redid" : "done",
    changes: changes as readonly Change[],
  }));
}
