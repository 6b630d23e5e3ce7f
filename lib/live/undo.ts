/** What undo needs to know of one event of one person. */
export interface PastEvent {
  readonly number: number;
  readonly kind: string;
  /** The undo event that took it back; null while it is in force. */
  readonly undoneBy: number | null;
}

const isOwnChange = (event: PastEvent) => event.kind !== "undo" && event.kind !== "redo";

/**
 * The event that undo takes back: one's latest change still in force; null when there is none.
 * `events`: one person's, in any order.
 */
export function findUndoTarget<E extends PastEvent>(events: readonly E[]): E | null {
  const inForce = events.filter((event) => isOwnChange(event) && event.undoneBy === null);
  return inForce.reduce<E | null>(
    (latest, event) => (latest && latest.number > event.number ? latest : event),
    null,
  );
}

/**
 * The event that redo brings back: the change undone last, unless one has changed something else since; null when
 * there is none. `events`: one person's, in any order.
 */
export function findRedoTarget<E extends PastEvent>(events: readonly E[]): E | null {
  const undone = events.filter((event) => isOwnChange(event) && event.undoneBy !== null);
  const target = undone.reduce<E | null>(
    (latest, event) => (latest && (latest.undoneBy ?? 0) > (event.undoneBy ?? 0) ? latest : event),
    null,
  );
  if (target === null) return null;
  const changedSince = events.some((event) => isOwnChange(event) && event.number > (target.undoneBy ?? 0));
  return changedSince ? null : target;
}
