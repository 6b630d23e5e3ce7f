import "server-only";
import { EVENTS_TOLD, type LiveNews } from "@/lib/live/live-news";
import { changesSight, tellEvent } from "@/lib/live/tell-event";
import { Bell } from "@/lib/platform/bell";
import { database } from "@/lib/platform/db/client";
import { stopping } from "@/lib/platform/stopping";
import type { Member } from "@/lib/projects/server/access";
import { watchAdmission } from "@/lib/projects/server/admission";
import { findLiveCursor } from "@/lib/projects/server/live-cursor";
import { getSight } from "@/lib/projects/server/sight";
import type { Sight } from "@/lib/projects/sight";
import { tellAway, tellPresent, watchPresence } from "./presence-board";
import { PresenceNews } from "./presence-news";
import { listFedEvents, watchProject } from "./project-feed";
import type { FedEvent } from "./read-fed-events";
import { showEvents } from "./show-events";
import type { OpenSideNews, SideNews } from "./side-news";
import { watchTexts } from "./text-board";
import { TextNewsQueue, tellTextsLeft } from "./text-news";

/** Milliseconds after which a quiet stream makes sure that its reader is still admitted. */
const checkEvery = 20_000;
/** Milliseconds between two tellings at least: what fifty people do is told to fifty, and each telling costs time. */
const sayEvery = 50;
/** Events told to someone who comes back; after more than these all is asked for anew. */
const toldAtMost = 400;

interface Following {
  /** The event heard last; left out: told from now on. */
  readonly cursor?: string | undefined;
  /** The window that listens, shown to others as present while it does. */
  readonly windowId: string;
}

/**
 * The stream of a project for one window: what was changed since its cursor, then each change as it is committed, who is
 * there, and what else is told. Ends when the signal is aborted or the server stops, and at once when membership, right
 * or session end.
 */
export async function* followProject(
  admitted: Member,
  { cursor, windowId }: Following,
  openSideNews: OpenSideNews,
  signal?: AbortSignal,
): AsyncGenerator<LiveNews> {
  const { projectId, userId, name } = admitted;
  const bell = new Bell();
  const wake = () => bell.ring();
  const closing: (() => void)[] = [];
  const ends = [stopping, ...(signal ? [signal] : [])];
  for (const end of ends) end.addEventListener("abort", wake);
  try {
    const admission = await watchAdmission(admitted, wake);
    closing.push(admission.close, await watchProject(projectId, wake));
    const presence = new PresenceNews(projectId);
    const hearPresence = () => {
      presence.note();
      bell.ring();
    };
    closing.push(await watchPresence(projectId, hearPresence));
    const side = await openSideNews(admitted, wake);
    closing.push(() => side.close());
    const texts = new TextNewsQueue(windowId);
    const hearTexts = (notice: Parameters<TextNewsQueue["hear"]>[0]) => {
      texts.hear(notice);
      bell.ring();
    };
    closing.push(await watchTexts(projectId, hearTexts));
    const checked = await admission.check();
    if (checked === null) return;
    let member: Member = checked;
    const stream = await Stream.begin(member, cursor);
    yield stream.beginning;
    await tellPresent(projectId, { windowId, userId, name, place: null }, Date.now());
    let checkedAt = Date.now();
    let saidAt = Date.now();
    while (!ends.some(({ aborted }) => aborted)) {
      if (admission.isDoubtful() || Date.now() - checkedAt >= checkEvery) {
        const now = await admission.check();
        if (now === null) return;
        member = now;
        checkedAt = Date.now();
      }
      for await (const news of stream.takeNews(member, presence, texts, side)) {
        if (admission.isDoubtful() && (await admission.check()) === null) return;
        yield news;
        saidAt = Date.now();
      }
      // By what was said, and not by what was heard: who codes blind is not to notice that others do something.
      const dueAt = Math.min(saidAt + checkEvery, presence.dueAt(), side.dueAt());
      await bell.wait(Math.max(0, dueAt - Date.now()));
      const early = saidAt + sayEvery - Date.now();
      if (early > 0) await pause(early);
      if (Date.now() - saidAt < checkEvery) continue;
      yield { kind: "alive" };
      saidAt = Date.now();
    }
  } finally {
    for (const end of ends) end.removeEventListener("abort", wake);
    for (const close of closing) close();
    await tellTextsLeft(projectId, windowId);
    await tellAway(projectId, { windowId, userId, name });
  }
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** What one window has been told so far. */
class Stream {
  private constructor(
    private number: number,
    private cursor: string | null,
    private sight: Sight,
    readonly beginning: LiveNews,
  ) {}

  static async begin(member: Member, cursor: string | undefined): Promise<Stream> {
    const { projectId } = member;
    const sight = await getSight(member);
    const from = cursor === undefined ? null : await findNumber(projectId, cursor);
    const gap = from === null ? "too many" : await listFedEvents(projectId, from, toldAtMost);
    // What was to be seen may have changed meanwhile: then all is asked for anew.
    const goesOn = cursor !== undefined && from !== null && gap !== "too many" && !gap.some(changesSight);
    if (goesOn) return new Stream(from, cursor, sight, { kind: "begin", cursor, missed: false });
    const latest = await findLiveCursor(member);
    const beginning = { kind: "begin", cursor: latest.id, missed: cursor !== undefined } as const;
    return new Stream(latest.number, latest.id, sight, beginning);
  }

  async *takeNews(
    member: Member,
    presence: PresenceNews,
    texts: TextNewsQueue,
    side: SideNews,
  ): AsyncGenerator<LiveNews> {
    const events = await listFedEvents(member.projectId, this.number, toldAtMost);
    if (events === "too many" || events.some(changesSight)) yield await this.beginAnew(member);
    else yield* this.tell(member, events);
    yield* texts.take(this.sight);
    const present = presence.take(this.sight, Date.now());
    if (present !== null) yield present;
    const besides = await side.take(member, Date.now());
    if (besides !== null) yield besides;
  }

  private async beginAnew(member: Member): Promise<LiveNews> {
    this.sight = await getSight(member);
    const latest = await findLiveCursor(member);
    [this.number, this.cursor] = [latest.number, latest.id];
    return { kind: "begin", cursor: latest.id, missed: true };
  }

  private async *tell({ projectId, userId }: Member, events: readonly FedEvent[]): AsyncGenerator<LiveNews> {
    const told = (await showEvents(projectId, this.sight, events)).map((shown) => {
      const event = tellEvent(shown, userId, this.cursor);
      this.cursor = event.id;
      return event;
    });
    for (let from = 0; from < told.length; from += EVENTS_TOLD)
      yield { kind: "events", events: told.slice(from, from + EVENTS_TOLD) };
    this.number = events.at(-1)?.number ?? this.number;
  }
}

async function findNumber(projectId: string, id: string): Promise<number | null> {
  const event = await database().event.findFirst({ where: { projectId, id }, select: { number: true } });
  return event?.number ?? null;
}
