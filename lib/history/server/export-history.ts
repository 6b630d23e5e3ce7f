import "server-only";
import type { EntryView } from "@/lib/history/entry-view";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import type { HistoryFilter } from "./find-events";
import { listEntries } from "./list-entries";

/** Entries read at a time. */
const part = 1_000;

/** The whole history that a filter lets through, the latest first, with a title for its file. */
export async function exportHistory(
  member: Member,
  filter: HistoryFilter,
): Promise<{ readonly title: string; readonly entries: readonly EntryView[] }> {
  const project = await database().project.findUniqueOrThrow({
    where: { id: member.projectId },
    select: { name: true },
  });
  const entries: EntryView[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await listEntries(member, filter, cursor, part);
    entries.push(...page.entries);
    cursor = page.nextCursor;
  }
  return { title: `${project.name} history`, entries };
}
