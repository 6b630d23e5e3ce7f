import "server-only";
import { EventEmitter } from "node:events";
import { changesTopic } from "@/lib/platform/events";
import { subscribe } from "@/lib/platform/notify";
import { type FedEvent, readFedEvents } from "./read-fed-events";

/** Events kept in memory for a project that someone follows. */
const keptAtMost = 500;

/**
 * The latest events of one project, read once for all who follow it in this process. Kept in order and without a gap.
 */
interface Feed {
  events: readonly FedEvent[];
  /** Whether there may be newer events than those kept. */
  stale: boolean;
  reading: Promise<void> | null;
  followers: number;
}

const feeds = new Map<string, Feed>();
const wakes = new EventEmitter().setMaxListeners(0);
let hearing: Promise<unknown> | null = null;

function hear(projectId: string | null): void {
  for (const [id, feed] of feeds)
    if (projectId === null || projectId === id) {
      feed.stale = true;
      wakes.emit(id);
    }
}

/**
 * Calls `wake` whenever a project may have changed, until the returned function is called. Nothing committed after the
 * promise is kept goes unnoticed.
 */
export async function watchProject(projectId: string, wake: () => void): Promise<() => void> {
  const feed = feeds.get(projectId) ?? { events: [], stale: true, reading: null, followers: 0 };
  feeds.set(projectId, feed);
  feed.followers += 1;
  wakes.on(projectId, wake);
  hearing ??= subscribe(changesTopic, hear);
  await hearing;
  return () => {
    wakes.off(projectId, wake);
    feed.followers -= 1;
    if (feed.followers === 0 && feeds.get(projectId) === feed) feeds.delete(projectId);
  };
}

/**
 * Events of a project after a number, in order, at most `limit`; "too many" where there are more. Those that many wait
 * for at once are read once.
 */
export async function listFedEvents(
  projectId: string,
  after: number,
  limit: number,
): Promise<readonly FedEvent[] | "too many"> {
  const feed = feeds.get(projectId);
  if (feed === undefined) return readDirectly(projectId, after, limit);
  // What is being read may be what is asked for.
  while (feed.stale || feed.reading !== null) await (feed.reading ??= refresh(projectId, feed));
  const first = feed.events[0];
  if ((feed.events.at(-1)?.number ?? 0) <= after) return [];
  if (first !== undefined && first.number <= after + 1)
    return feed.events.filter(({ number }) => number > after).slice(0, limit);
  return readDirectly(projectId, after, limit);
}

async function readDirectly(projectId: string, after: number, limit: number) {
  const events = await readFedEvents(projectId, after, limit + 1);
  return events.length > limit ? "too many" : events;
}

async function refresh(projectId: string, feed: Feed): Promise<void> {
  feed.stale = false;
  try {
    const latest = feed.events.at(-1)?.number;
    const fresh = await readFedEvents(projectId, latest ?? "latest", keptAtMost + 1);
    // More than can be kept: whoever needs those between reads them alone.
    feed.events = fresh.length > keptAtMost ? [] : [...feed.events, ...fresh].slice(-keptAtMost);
    if (fresh.length > keptAtMost) feed.stale = true;
  } catch (error) {
    feed.stale = true;
    throw error;
  } finally {
    feed.reading = null;
  }
}
