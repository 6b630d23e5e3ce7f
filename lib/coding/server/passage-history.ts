import "server-only";
import {
  type HistoryLine,
  type KnownCoding,
  type PastEvent,
  tellHistory,
} from "@/lib/coding/passage-history";
import { unflattenRegion } from "@/lib/coding/region";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight, listVisibleLayers } from "@/lib/projects/server/sight";
import { whereCodingSeen } from "@/lib/projects/server/sight-conditions";
import { unflattenRanges } from "@/lib/text/ranges";
import { listCodingsSeenOn, listEventsOf } from "./coding-events";

/** Events looked at, at most: the latest. */
const eventsAtMost = 200;

export interface PassageHistoryView {
  /** The latest first. */
  readonly lines: readonly HistoryLine[];
  /** Whether there are older events, which are not told of. */
  readonly more: boolean;
}

const nothing: PassageHistoryView = { lines: [], more: false };

/**
 * What happened to the codings of a passage, told to the member: of layers that they may not see, not even that there is
 * something. Nothing for a passage that is not one of the document.
 */
export async function listPassageHistory(
  member: Member,
  { documentId, passageId }: { readonly documentId: string; readonly passageId: string },
): Promise<PassageHistoryView> {
  const { projectId, userId: viewerId } = member;
  const live = { id: passageId, projectId, documentId, document: { deletedAt: null } };
  if ((await database().passage.count({ where: live })) === 0) return nothing;
  const sight = await getSight(member);
  const layers = await listVisibleLayers(member, sight);
  const codings = await database().coding.findMany({
    where: {
      projectId,
      ...whereCodingSeen(sight),
      OR: [{ passageId }, { id: { in: await listCodingsSeenOn(projectId, passageId) } }],
    },
    select: { id: true, passageId: true, codeId: true, layerId: true, createdAt: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const ids = codings.map(({ id }) => id);
  const events = await listEventsOf(projectId, ids, eventsAtMost);
  const named = await readNamed(projectId, codings, events);
  const ground = { passageId, viewerId, codings: byId(codings), layers: byId(layers), ...named };
  const more = events.length === eventsAtMost;
  return { lines: tellHistory(events, ground, !more), more };
}

/** The codes and the places of the passages that codings and events name, those deleted included. */
async function readNamed(projectId: string, codings: readonly KnownCoding[], events: readonly PastEvent[]) {
  const changes = events.flatMap((event) => event.changes);
  const rows = [...codings, ...changes.flatMap(({ before, after }) => [before ?? {}, after ?? {}])];
  const list = (key: "codeId" | "passageId") => {
    const found = rows.map((row: Partial<Record<typeof key, unknown>>) => row[key]);
    return [...new Set(found.filter((id) => typeof id === "string"))];
  };
  const [codes, passages] = await Promise.all([
    database().code.findMany({
      where: { projectId, id: { in: list("codeId") } },
      select: { id: true, name: true },
    }),
    database().passage.findMany({
      where: { projectId, id: { in: list("passageId") } },
      select: { id: true, ranges: true, region: true, start: true },
    }),
  ]);
  const places = passages.map(({ id, ranges, region, start }) => {
    return [id, { ranges: unflattenRanges(ranges), region: unflattenRegion(region, start) }] as const;
  });
  return { codes: byId(codes), places: new Map(places) };
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));
