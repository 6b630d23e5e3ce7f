import "server-only";
import { isChange } from "@/lib/live/undo";
import { type Action, can } from "@/lib/projects/permissions";
import type { Member } from "@/lib/projects/server/access";
import type { Sight } from "@/lib/projects/sight";

interface Undoable {
  readonly kind: string;
  /** The permission it was made under. */
  readonly action: string;
  readonly actorId: string | null;
  readonly undoneAt: Date | null;
}

/** Whether the member's standing lets them take an event back: their own, or anybody's unless work of others is hidden. */
export function mayUndo(
  { standing, userId }: Member,
  { blind }: Sight,
  { kind, action, actorId, undoneAt }: Undoable,
): boolean {
  if (!isChange({ kind }) || undoneAt !== null) return false;
  const own = actorId === userId;
  return (
    (own || !blind) &&
    can(standing, own ? "history.undo" : "history.undoOthers") &&
    can(standing, action as Action)
  );
}
