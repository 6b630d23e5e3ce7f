import "server-only";
import { listSubjects } from "@/lib/history/groups";
import { showEvents } from "@/lib/live/server/show-events";
import { listAbout } from "@/lib/platform/about-changes";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import type { Sight } from "@/lib/projects/sight";
import type { Change } from "@/lib/shared/change";
import type { FoundEvent, Search } from "./find-events";

/** Events with their changes, as they were made. */
async function withChanges<E extends { readonly id: string }>({ projectId }: Member, events: readonly E[]) {
  const rows = await database().event.findMany({
    where: { projectId, id: { in: events.map(({ id }) => id) } },
    select: { id: true, changes: true },
  });
  const changesOf = new Map(rows.map(({ id, changes }) => [id, changes as unknown as Change[]]));
  return events.map((event) => ({ ...event, changes: changesOf.get(event.id) ?? [] }));
}

/** One event with the changes that the member may see; null when there are none. */
export async function showOne(
  member: Member,
  sight: Sight,
  event: FoundEvent,
): Promise<(FoundEvent & { readonly changes: readonly Change[] }) | null> {
  const shown = await showEvents(member.projectId, sight, await withChanges(member, [event]));
  return shown[0] ?? null;
}

/**
 * Events as the member may see them; what they may see nothing of is left out. Every list of events asks here. Of an
 * event that is seen in part, what it is about and of what kind it is follows from that part alone, and the filter is
 * asked again: that an event is found must tell nothing of the rest.
 */
export async function keepVisible(
  member: Member,
  sight: Sight,
  search: Search,
  events: readonly FoundEvent[],
): Promise<FoundEvent[]> {
  if (!sight.blind) return [...events];
  const shown = await showEvents(member.projectId, sight, await withChanges(member, events));
  const told = await Promise.all(
    shown.map(async ({ changes, ...event }) => {
      const visible = { ...event, about: await listAbout(database(), changes), subject: subjectOf(changes) };
      return fits(visible, changes, search) ? [visible] : [];
    }),
  );
  return told.flat();
}

/** What visible changes are of: of the work on passages where there is any, else of the first row. */
const subjectOf = (changes: readonly Change[]): string =>
  (changes.find(({ entity }) => entity === "coding") ?? changes.find(({ entity }) => entity !== "passage"))
    ?.entity ?? "";

function fits(
  { about, subject, summary }: FoundEvent,
  changes: readonly Change[],
  { filter: { group, documentId, codeId, passageId, text }, passageRows }: Search,
): boolean {
  if (group !== undefined && !listSubjects(group).includes(subject)) return false;
  if (text !== undefined && !summary.toLowerCase().includes(text.toLowerCase())) return false;
  const isOnPassage = ({ entity, id, before }: Change) =>
    entity === "coding" && (passageRows.has(id) || before?.["passageId"] === passageId);
  if (passageId !== undefined && !about.includes(passageId) && !changes.some(isOnPassage)) return false;
  return [documentId, codeId].every((id) => id === undefined || about.includes(id));
}
