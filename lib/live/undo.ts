import type { Change } from "@/lib/shared/change";

/** What undo needs to know of one event of one person. */
export interface PastEvent {
  readonly id: string;
  readonly number: number;
  readonly kind: string;
  /** The undo event that took it back; null while it is in force. */
  readonly undoneBy: number | null;
}

/** Whether an event is one that can be taken back. What is said of members' rights is not: it is said anew. */
export const isChange = ({ kind }: Pick<PastEvent, "kind">) =>
  kind !== "undo" && kind !== "redo" && !kind.startsWith("member.");

const none: ReadonlySet<string> = new Set();

/**
 * The event that undo takes back: one's latest change still in force; null when there is none.
 * `events`: one person's, in any order. `skipped`: ids of those that the person chose to leave as they are.
 */
export const findUndoTarget = <E extends PastEvent>(
  events: readonly E[],
  skipped: ReadonlySet<string> = none,
): E | null => listBackTo(events, 0, skipped)[0] ?? null;

/**
 * The changes to be taken back, in this order, so that all from `number` on are: one's own still in force, the latest
 * first. `events`: one person's, in any order.
 */
export const listBackTo = <E extends PastEvent>(
  events: readonly E[],
  number: number,
  skipped: ReadonlySet<string> = none,
): E[] =>
  events
    .filter((event) => isChange(event) && event.undoneBy === null && event.number >= number)
    .filter((event) => !skipped.has(event.id))
    .sort((a, b) => b.number - a.number);

/**
 * Whether later changes build on earlier ones: they touch a row that those made or removed, or a field that those
 * changed. Passages do not count, since they are what their ranges say and stay.
 */
export function buildsOn(later: readonly Change[], earlier: readonly Change[]): boolean {
  const keyOf = ({ entity, id }: Change) => `${entity} ${id}`;
  const byRow = new Map<string, Change[]>();
  for (const change of earlier) {
    if (change.entity === "passage") continue;
    byRow.set(keyOf(change), [...(byRow.get(keyOf(change)) ?? []), change]);
  }
  return later.some((change) =>
    (byRow.get(keyOf(change)) ?? []).some((base) => {
      if (base.before === null || base.after === null) return true;
      if (change.before === null || change.after === null) return true;
      const fields = change.after;
      return Object.keys(base.after).some((key) => key in fields);
    }),
  );
}

/**
 * The event that redo brings back: the change undone last, unless one has changed something else since; null when
 * there is none. `events`: one person's, in any order.
 */
export function findRedoTarget<E extends PastEvent>(events: readonly E[]): E | null {
  const undone = events.filter((event) => isChange(event) && event.undoneBy !== null);
  const target = undone.reduce<E | null>(
    (latest, event) => (latest && (latest.undoneBy ?? 0) > (event.undoneBy ?? 0) ? latest : event),
    null,
  );
  if (target === null) return null;
  const changedSince = events.some((event) => isChange(event) && event.number > (target.undoneBy ?? 0));
  return changedSince ? null : target;
}
