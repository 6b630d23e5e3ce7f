import "server-only";
import { buildsOn } from "@/lib/live/undo";
import type { Transaction } from "@/lib/platform/db/client";
import { idsInEvent } from "@/lib/platform/event-conditions";
import type { Member } from "@/lib/projects/server/access";
import type { Change } from "@/lib/shared/change";

/** How many are named in a sentence. */
const namedAtMost = 3;

interface Later {
  readonly summary: string;
  readonly actorId: string | null;
  readonly actor: string | null;
  /** Those of the rows asked about. */
  readonly changes: readonly Change[];
}

/**
 * Which later changes, still in force and whoever made them, build on an event, as the rest of a sentence; null when
 * none does. What was changed without an event is found in the rows themselves: see `findConflict`.
 */
export async function findDependents(
  tx: Transaction,
  member: Member,
  event: { readonly number: number; readonly changes: unknown },
): Promise<string | null> {
  const changes = event.changes as Change[];
  const later = await listLater(tx, member, event.number, changes);
  const dependents = later.filter((each) => buildsOn(each.changes, changes));
  if (dependents.length === 0) return null;
  const own = dependents.every(({ actorId }) => actorId === member.userId);
  const names = dependents.slice(0, namedAtMost).map(({ summary, actorId, actor }) => {
    const whose = actorId === member.userId ? "yours" : (actor ?? "somebody who has left");
    return own ? `“${summary}”` : `“${summary}” (${whose})`;
  });
  const more = dependents.length > namedAtMost ? ` and ${dependents.length - namedAtMost} more` : "";
  return own
    ? `later changes of yours build on it: ${names.join(", ")}${more}. Undo these first.`
    : `later changes build on it: ${names.join(", ")}${more}. These would have to be undone first.`;
}

/** Later changes in force that touch rows of some changes, the latest first. */
function listLater(
  tx: Transaction,
  { projectId }: Member,
  number: number,
  changes: readonly Change[],
): Promise<Later[]> {
  const idsOf = (ofCodings: boolean) =>
    changes
      .filter(({ entity }) => entity !== "passage" && (entity === "coding") === ofCodings)
      .map(({ id }) => id);
  const [codings, others] = [idsOf(true), idsOf(false)];
  const ids = [...codings, ...others];
  return tx.$queryRaw<Later[]>`
    SELECT e."summary", e."actorId", COALESCE(u."name", e."actorName") AS "actor", touched."changes" FROM "Event" e
    LEFT JOIN "User" u ON u."id" = e."actorId"
    CROSS JOIN LATERAL (
      SELECT jsonb_agg(c) AS "changes" FROM jsonb_array_elements(e."changes") c WHERE c->>'id' = ANY(${ids})
    ) touched
    WHERE e."projectId" = ${projectId} AND e."number" > ${number}
      AND e."undoneBy" IS NULL AND e."kind" NOT IN ('undo', 'redo')
      AND (e."about" && ${others}::text[] OR ${idsInEvent("e")} ?| ${codings}::text[])
      AND touched."changes" IS NOT NULL
    ORDER BY e."number" DESC`;
}
