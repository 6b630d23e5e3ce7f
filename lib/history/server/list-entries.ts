import "server-only";
import type { EntryView, HistoryPageView, Place } from "@/lib/history/entry-view";
import { groupOf } from "@/lib/history/groups";
import { HISTORY_PART } from "@/lib/history/schema";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import type { Sight } from "@/lib/projects/sight";
import { AppError } from "@/lib/shared/app-error";
import { type FoundEvent, type HistoryFilter, findEvent, findEvents, listPassageRows } from "./find-events";
import { mayUndo } from "./may-undo";
import { listModelLayers } from "./model-layers";
import { keepVisible } from "./visible-events";

const namedAtMost = 3;

/**
 * A page of the project's history as the member may see it, the latest first: always as many entries as there are to
 * see, whatever is left out between them.
 */
export async function listEntries(
  member: Member,
  filter: HistoryFilter,
  cursor: string | undefined,
  limit = HISTORY_PART,
): Promise<HistoryPageView> {
  const sight = await getSight(member);
  const passageRows = await listPassageRows(member, filter.passageId);
  const search = { filter, passageRows, blind: sight.blind };
  const last = cursor === undefined ? null : await findEvent(member, cursor);
  if (cursor !== undefined && last === null)
    throw new AppError("NOT_FOUND", "The history has changed since. Load the page again.");
  const events: FoundEvent[] = [];
  for (let before = last?.number ?? null; ;) {
    const found = await findEvents(member, search, before, limit + 1);
    events.push(...(await keepVisible(member, sight, search, found)));
    if (found.length <= limit || events.length > limit) break;
    before = found.at(-1)!.number;
  }
  const shown = events.slice(0, limit);
  return {
    entries: await viewEvents(member, sight, shown),
    nextCursor: events.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

async function viewEvents(member: Member, sight: Sight, events: readonly FoundEvent[]): Promise<EntryView[]> {
  const ids = [...new Set(events.flatMap(({ about }) => about))];
  const where = { projectId: member.projectId, id: { in: ids } };
  const [documents, codes, models] = await Promise.all([
    database().document.findMany({ where, select: { id: true, title: true, deletedAt: true } }),
    database().code.findMany({ where, select: { id: true, name: true, deletedAt: true } }),
    sight.blind ? new Map<string, string[]>() : listModelLayers(member, events),
  ]);
  const titles = placesById(documents.map(({ title, ...document }) => ({ ...document, name: title })));
  const names = placesById(codes);
  return events.map((event) => {
    const pick = (known: ReadonlyMap<string, Place>) => event.about.flatMap((id) => known.get(id) ?? []);
    const places = pick(titles);
    return {
      id: event.id,
      actor: event.actor === null ? null : { id: event.actorId, name: event.actor },
      summary: event.summary,
      at: event.at,
      group: groupOf(event.subject),
      undone: event.undoneAt && { by: event.undoneBy, at: event.undoneAt },
      documents: places.slice(0, namedAtMost),
      codes: pick(names).slice(0, namedAtMost),
      moreDocuments: Math.max(0, places.length - namedAtMost),
      models: models.get(event.id) ?? [],
      mayUndo: mayUndo(member, sight, event),
    };
  });
}

const placesById = (
  rows: readonly { readonly id: string; readonly name: string; readonly deletedAt: Date | null }[],
): ReadonlyMap<string, Place> =>
  new Map(rows.map(({ id, name, deletedAt }) => [id, { id, name, gone: deletedAt !== null }]));
