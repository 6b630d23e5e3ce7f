import "server-only";
import { DAYS_KEPT, tellDeleted } from "@/lib/history/deleted-things";
import type { DeletedView } from "@/lib/history/entry-view";
import { showEvents } from "@/lib/live/server/show-events";
import { database } from "@/lib/platform/db/client";
import { removesRows } from "@/lib/platform/event-conditions";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { whereCodingSeen } from "@/lib/projects/server/sight-conditions";
import type { Sight } from "@/lib/projects/sight";
import type { Change } from "@/lib/shared/change";
import { mayUndo } from "./may-undo";

/** The latest deletions looked at. */
const deletionsAtMost = 500;

interface Deletion {
  readonly id: string;
  readonly kind: string;
  readonly action: string;
  readonly actorId: string | null;
  readonly actor: string | null;
  readonly summary: string;
  readonly at: Date;
  readonly changes: readonly Change[];
}

/** What was deleted in the last thirty days and is not back, the latest first, as far as the member may see it. */
export async function listDeleted(member: Member): Promise<DeletedView[]> {
  const since = new Date(Date.now() - DAYS_KEPT * 86_400_000);
  const found = await database().$queryRaw<Deletion[]>`
    SELECT e."id", e."kind", e."action", e."actorId", COALESCE(u."name", e."actorName") AS "actor", e."summary",
           e."at", e."changes"
    FROM "Event" e LEFT JOIN "User" u ON u."id" = e."actorId"
    WHERE e."projectId" = ${member.projectId} AND ${removesRows("e")} AND e."at" >= ${since}
      AND e."undoneBy" IS NULL AND e."kind" NOT IN ('undo', 'redo')
    ORDER BY e."number" DESC LIMIT ${deletionsAtMost}`;
  const sight = await getSight(member);
  const shown = await showEvents(member.projectId, sight, found);
  const codings = await countHiddenCodings(member, sight, shown);
  return shown.flatMap((event) => {
    const hidden = documentsIn(event).reduce((sum, id) => sum + (codings.get(id) ?? 0), 0);
    const deleted = tellDeleted(event.changes, hidden);
    if (deleted === null) return [];
    const { id, actorId, actor, summary, at } = event;
    const who = actor === null ? null : { id: actorId, name: actor };
    return [
      {
        id,
        actor: who,
        summary,
        at,
        ...deleted,
        mayRestore: mayUndo(member, sight, { ...event, undoneAt: null }),
      },
    ];
  });
}

const documentsIn = ({ changes }: Pick<Deletion, "changes">): string[] =>
  changes.filter(({ entity, after }) => entity === "document" && after === null).map(({ id }) => id);

/** Codings that went out of sight with documents, by document. */
async function countHiddenCodings(
  { projectId }: Member,
  sight: Sight,
  events: readonly Deletion[],
): Promise<ReadonlyMap<string, number>> {
  const ids = events.flatMap(documentsIn);
  const counts = await Promise.all(
    ids.map((documentId) =>
      database().coding.count({
        where: { projectId, deletedAt: null, passage: { documentId }, AND: whereCodingSeen(sight) },
      }),
    ),
  );
  return new Map(ids.map((id, at) => [id, counts[at] ?? 0]));
}
