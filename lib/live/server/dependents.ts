import "server-only";
import { buildsOn } from "@/lib/live/undo";
import type { Transaction } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import type { Change } from "@/lib/shared/change";

/** How many are named in a sentence. */
const namedAtMost = 3;

/**
 * Which later changes of the member's own, still in force, build on an event, as the rest of a sentence; null when none
 * does. What others have changed since is found in the rows themselves: see `findConflict`.
 */
export async function findDependents(
  tx: Transaction,
  { projectId, userId }: Member,
  event: { readonly number: number; readonly changes: unknown },
): Promise<string | null> {
  const changes = event.changes as Change[];
  const ids = changes.filter(({ entity }) => entity !== "passage").map(({ id }) => id);
  const later = await tx.$queryRaw<{ summary: string; changes: Change[] }[]>`
    SELECT e."summary", e."changes" FROM "Event" e
    WHERE e."projectId" = ${projectId} AND e."actorId" = ${userId} AND e."number" > ${event.number}
      AND e."undoneBy" IS NULL AND e."kind" NOT IN ('undo', 'redo')
      AND EXISTS (SELECT 1 FROM jsonb_array_elements(e."changes") c WHERE c->>'id' = ANY(${ids}))
    ORDER BY e."number" DESC`;
  const names = later.filter((each) => buildsOn(each.changes, changes)).map(({ summary }) => `“${summary}”`);
  if (names.length === 0) return null;
  const more = names.length > namedAtMost ? ` and ${names.length - namedAtMost} more` : "";
  return `later changes of yours build on it: ${names.slice(0, namedAtMost).join(", ")}${more}. Undo these first.`;
}
