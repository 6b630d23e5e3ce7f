import "server-only";
import { CODINGS_TOLD, type RecordedEvent } from "@/lib/live/live-news";
import { database } from "@/lib/platform/db/client";
import { layerFields } from "@/lib/projects/server/sight";
import type { Change } from "@/lib/shared/change";

/** An event as it is fed to all streams of a process, before it is known who reads it. */
export interface FedEvent extends RecordedEvent {
  readonly number: number;
  readonly changes: readonly Change[];
}

const passageFields = { id: true, documentId: true, ranges: true, region: true, start: true } as const;

/** Events of a project after a number, or the latest one alone, in order, at most `limit`. */
export async function readFedEvents(
  projectId: string,
  after: number | "latest",
  limit: number,
): Promise<FedEvent[]> {
  const latest = after === "latest";
  const rows = await database().event.findMany({
    where: { projectId, ...(!latest && { number: { gt: after } }) },
    orderBy: { number: latest ? "desc" : "asc" },
    take: latest ? 1 : limit,
    select: {
      number: true,
      id: true,
      actorId: true,
      actor: { select: { name: true } },
      kind: true,
      summary: true,
      at: true,
      operation: true,
      changes: true,
    },
  });
  const events = rows.map(({ actor, changes, ...row }) => {
    return { ...row, actor: actor?.name ?? null, changes: changes as unknown as Change[] };
  });
  const told = events.map(({ changes }) => codingsTold(changes));
  const named = told.flat().flatMap(({ before, after: now }) => [before ?? {}, now ?? {}]);
  const idsOf = (key: "passageId" | "layerId") => [
    ...new Set(named.map((row) => row[key]).filter((id) => typeof id === "string")),
  ];
  const [passages, layers] = await Promise.all([
    findAll(idsOf("passageId"), (id) =>
      database().passage.findMany({ where: { projectId, id }, select: passageFields }),
    ),
    findAll(idsOf("layerId"), (id) =>
      database().layer.findMany({ where: { projectId, id }, select: layerFields }),
    ),
  ]);
  return events.map((event, index) => {
    const ids = new Set(told[index]!.flatMap(({ before, after: now }) => [...idsIn(before), ...idsIn(now)]));
    return {
      ...event,
      passages: passages.filter(({ id }) => ids.has(id)),
      layers: layers.filter(({ id }) => ids.has(id)),
    };
  });
}

/** The changes of codings that an event is told with. */
function codingsTold(changes: readonly Change[]): readonly Change[] {
  const codings = changes.filter(({ entity }) => entity === "coding");
  return codings.length > CODINGS_TOLD ? [] : codings;
}

const idsIn = (row: Change["after"]): unknown[] => [row?.passageId, row?.layerId];

const findAll = <T>(ids: string[], find: (id: { in: string[] }) => Promise<T[]>): Promise<T[]> =>
  ids.length === 0 ? Promise.resolve([]) : find({ in: ids });
