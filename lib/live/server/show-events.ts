import "server-only";
import { type EventGround, type ShownEvent, showEvent } from "@/lib/live/show-event";
import { type Transaction, database } from "@/lib/platform/db/client";
import type { Sight } from "@/lib/projects/sight";
import type { Change, Entity, Fields } from "@/lib/shared/change";

const none: EventGround = {
  codings: new Map(),
  memos: new Map(),
  assignments: new Map(),
  passages: new Map(),
};

/** Events as a member sees them, in their order; see `showEvent`. */
export async function showEvents<E extends ShownEvent>(
  projectId: string,
  sight: Sight,
  events: readonly E[],
): Promise<E[]> {
  const changes = events.flatMap((event) => event.changes);
  const ground = sight.blind ? await readGround(database(), projectId, changes) : none;
  return events.flatMap((event) => showEvent(event, sight, ground) ?? []);
}

/** Deleted rows are read, too: that something is gone is seen by who saw it. */
export async function readGround(
  db: Transaction,
  projectId: string,
  changes: readonly Change[],
): Promise<EventGround> {
  const where = (entity: Entity) => ({
    projectId,
    id: { in: changes.filter((change) => change.entity === entity).map(({ id }) => id) },
  });
  const passageIds = changes.map(({ after }) => after?.["passageId"]).filter((id) => typeof id === "string");
  const [codings, memos, assignments, passages] = await Promise.all([
    db.coding.findMany({
      where: where("coding"),
      select: { id: true, layerId: true, passage: { select: { documentId: true } } },
    }),
    db.memo.findMany({ where: where("memo"), select: { id: true, authorId: true, target: true } }),
    db.assignment.findMany({ where: where("assignment"), select: { id: true, userId: true } }),
    db.passage.findMany({
      where: { projectId, id: { in: [...new Set(passageIds)] } },
      omit: { projectId: true, createdAt: true },
    }),
  ]);
  return {
    codings: new Map(
      codings.map(({ id, layerId, passage }) => [id, { layerId, documentId: passage.documentId }]),
    ),
    memos: byId(memos),
    assignments: byId(assignments),
    passages: new Map(passages.map(({ id, ...row }) => [id, row as Fields])),
  };
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));
