import "server-only";
import { EventEmitter } from "node:events";
import { z } from "zod";
import type { ReadingPlace } from "@/lib/live/live-news";
import { publish, subscribe } from "@/lib/platform/notify";

const topic = "presence";
/** Milliseconds after which a window that says nothing counts as closed. */
const silentAfter = 45_000;

const Heard = z.object({
  projectId: z.string(),
  /** One open window. */
  windowId: z.string(),
  userId: z.string(),
  name: z.string(),
  /** Null when the window was closed. */
  at: z.number().nullable(),
  place: z.object({ documentId: z.string(), offset: z.number() }).nullable(),
});
type Heard = z.infer<typeof Heard>;

/** One window of a member, as it was heard of last. */
export interface PresentWindow {
  readonly windowId: string;
  readonly userId: string;
  readonly name: string;
  readonly place: ReadingPlace | null;
  /** Milliseconds of the clock of the process that told of it. */
  readonly at: number;
}

/** Windows by project, then by their id, as this process has heard of them. Presence is kept nowhere else. */
const board = new Map<string, Map<string, PresentWindow>>();
const wakes = new EventEmitter().setMaxListeners(0);
let hearing: Promise<unknown> | null = null;

function hear(message: string | null): void {
  if (message === null) return;
  const heard = Heard.safeParse(JSON.parse(message));
  if (!heard.success) return;
  const { projectId, at, ...window } = heard.data;
  const windows = board.get(projectId) ?? new Map<string, PresentWindow>();
  board.set(projectId, windows);
  if (at === null) windows.delete(window.windowId);
  else windows.set(window.windowId, { ...window, at });
  if (windows.size === 0) board.delete(projectId);
  wakes.emit(projectId);
}

/** Calls `wake` whenever it was heard who has a project open and where, until the returned function is called. */
export async function watchPresence(projectId: string, wake: () => void): Promise<() => void> {
  wakes.on(projectId, wake);
  hearing ??= subscribe(topic, hear);
  await hearing;
  return () => void wakes.off(projectId, wake);
}

/** Tells every process that a window is open and where it reads. */
export async function tellPresent(
  projectId: string,
  window: Omit<PresentWindow, "at">,
  now: number,
): Promise<void> {
  hearing ??= subscribe(topic, hear);
  await hearing;
  await publish(topic, JSON.stringify({ projectId, ...window, at: now } satisfies Heard));
}

/** Tells every process that a window was closed. */
export const tellAway = (
  projectId: string,
  { windowId, userId, name }: Omit<PresentWindow, "at" | "place">,
): Promise<void> =>
  publish(
    topic,
    JSON.stringify({ projectId, windowId, userId, name, place: null, at: null } satisfies Heard),
  );

/** The windows open in a project now; those silent for long are forgotten. */
export function listWindows(projectId: string, now: number): PresentWindow[] {
  const windows = board.get(projectId);
  if (windows === undefined) return [];
  for (const [id, { at }] of windows) if (at < now - silentAfter) windows.delete(id);
  if (windows.size === 0) board.delete(projectId);
  return [...windows.values()];
}
