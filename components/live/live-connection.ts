import { ORPCError } from "@orpc/client";
import { newId } from "@/components/coding/new-id";
import { Listeners } from "@/components/shell/listeners";
import { wait } from "@/components/shell/wait";
import { client } from "@/lib/api/client";
import type { JobNews } from "@/lib/jobs/job-news";
import type { LiveEvent, LiveNews, Present, ReadingPlace, TextNews } from "@/lib/live/live-news";

/** Milliseconds until a broken stream is opened again, the first time and at most. */
const firstPause = 500;
const longestPause = 10_000;
/** Milliseconds without a word after which a stream counts as broken. */
const silentAfter = 45_000;
/** Milliseconds after which a window that nobody sees gives its connection up: a browser has few of them a server. */
const hiddenAfter = 60_000;
/** Events kept for answers that were made before they were heard. */
const keptAtMost = 500;

/** Milliseconds between two times that it is told where this window reads, at least and at most. */
const tellApart = 1_000;
const tellAgain = 15_000;

/** `asleep`: nobody sees the window. `ended`: one may not follow the project any more. */
type LiveStatus = "connecting" | "live" | "lost" | "asleep" | "ended";

export interface LiveState {
  readonly status: LiveStatus;
  readonly present: readonly Present[];
  /** Why it has ended, as the server says it. */
  readonly reason: string | null;
  /** The member whose reading is shown here as they go on; null for none. */
  readonly followedId: string | null;
}

/**
 * The one stream that a window holds of a project: opened again where it breaks, from the event heard last. Who shows
 * something listens to its events; where events were missed, all that is shown is to be asked for anew.
 */
export class LiveConnection {
  /** The name of this window in the project. */
  readonly windowId = newId();
  /** Operations that this window has sent, so that it knows its own events. */
  readonly sent = new Set<string>();
  /** How many events were heard so far. */
  heardCount = 0;
  private state: LiveState = { status: "connecting", present: [], reason: null, followedId: null };
  private kept: LiveEvent[] = [];
  private readonly watchers = new Listeners();
  private readonly listeners = new Listeners<LiveEvent>();
  private readonly jobListeners = new Listeners<JobNews>();
  private readonly textListeners = new Listeners<TextNews>();
  private readonly missedListeners = new Listeners();
  private interrupt = new AbortController();
  private place: ReadingPlace | null = null;
  private placeTimer: ReturnType<typeof setTimeout> | undefined;
  private placeSentAt = -tellApart;

  constructor(
    readonly projectId: string,
    private cursor: string | null,
  ) {}

  readonly subscribe = this.watchers.hear;

  readonly getState = (): LiveState => this.state;

  /** Calls `listener` with each event from now on, in the order of commits, until the returned function is called. */
  readonly onEvent = this.listeners.hear;

  /** Calls `listener` when events were missed. */
  readonly onMissed = this.missedListeners.hear;

  /** Calls `listener` with what others type in shared texts; also when something may have been missed of it. */
  readonly onText = this.textListeners.hear;

  /** Calls `listener` with what is told of jobs; also when something may have been missed of them. */
  readonly onJobs = this.jobListeners.hear;

  /** The events heard after the first `count`; null where they are no longer kept. */
  eventsSince(count: number): readonly LiveEvent[] | null {
    const wanted = this.heardCount - count;
    return wanted <= this.kept.length ? this.kept.slice(this.kept.length - wanted) : null;
  }

  /** Resolves once the stream is open; at once when it is. Rejects with the reason when it has ended. */
  whenLive(): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const { status, reason } = this.state;
        if (status !== "live" && status !== "ended") return;
        leave();
        if (status === "live") resolve();
        else reject(new Error(reason ?? "This project can be followed no more."));
      };
      const leave = this.watchers.hear(look);
      look();
    });
  }

  /** Notes that a request got no answer: the stream looks now whether it still stands. */
  doubt(): void {
    if (this.state.status !== "live") return;
    this.set({ status: "lost", present: [] });
    this.interrupt.abort();
  }

  /** Shows here what a member reads, wherever they go; null ends it. */
  followMember(userId: string | null): void {
    if (userId !== this.state.followedId) this.set({ followedId: userId });
  }

  /** Has others know where this window reads; null: outside of documents. */
  tellPlace(place: ReadingPlace | null): void {
    const isSame = JSON.stringify(place) === JSON.stringify(this.place);
    this.place = place;
    if (!isSame) this.sendPlaceIn(Math.max(0, this.placeSentAt + tellApart - performance.now()));
  }

  private sendPlaceIn(milliseconds: number): void {
    clearTimeout(this.placeTimer);
    this.placeTimer = setTimeout(() => void this.sendPlace(), milliseconds);
  }

  private async sendPlace(): Promise<void> {
    if (this.state.status !== "live") return;
    this.placeSentAt = performance.now();
    this.sendPlaceIn(tellAgain);
    const { projectId, windowId, place } = this;
    // A place that is lost is no loss to speak of: it is told again.
    await client.live.tellPresence({ projectId, windowId, place }).catch(() => undefined);
  }

  /** Follows the project until the signal is aborted. */
  async follow(signal: AbortSignal): Promise<void> {
    const wakeUp = () => this.interrupt.abort();
    const options = { signal };
    window.addEventListener("online", wakeUp, options);
    window.addEventListener("offline", wakeUp, options);
    let pause = firstPause;
    while (!signal.aborted && !this.hasEnded()) {
      this.interrupt = new AbortController();
      if (await this.isHidden(signal)) continue;
      const heard = await this.listen(AbortSignal.any([signal, this.interrupt.signal]));
      if (signal.aborted || this.hasEnded() || this.state.status === "asleep") continue;
      this.set({ status: "lost", present: [] });
      pause = heard ? firstPause : Math.min(longestPause, 2 * pause);
      // Not all windows at once, when a server comes back.
      await wait(pause * (0.5 + Math.random()), AbortSignal.any([signal, this.interrupt.signal]));
    }
  }

  private hasEnded(): boolean {
    return this.state.status === "ended";
  }

  /** Whether anything was heard before the stream broke. */
  private async listen(signal: AbortSignal): Promise<boolean> {
    let heard = false;
    const silence = new Silence(() => this.interrupt.abort());
    const hidden = watchHidden(() => {
      this.set({ status: "asleep", present: [] });
      this.interrupt.abort();
    });
    try {
      const { projectId, windowId, cursor } = this;
      const input = { projectId, windowId, ...(cursor !== null && { cursor }) };
      for await (const news of await client.live.follow(input, { signal })) {
        heard = true;
        silence.break();
        this.hear(news);
      }
    } catch (error) {
      const refused = ["UNAUTHORIZED", "FORBIDDEN", "NOT_FOUND"];
      if (error instanceof ORPCError && refused.includes(String(error.code)))
        this.set({ status: "ended", present: [], reason: error.message });
    } finally {
      silence.end();
      hidden();
    }
    return heard;
  }

  private hear(news: LiveNews): void {
    if (news.kind === "begin") {
      this.cursor = news.cursor;
      if (news.missed) this.miss();
      this.set({ status: "live" });
      this.tellJobs({ kind: "anew" });
      this.tellTyped({ kind: "textsMissed" });
      void this.sendPlace();
    } else if (news.kind === "present") this.set({ present: news.present });
    else if (news.kind === "events") for (const event of news.events) this.take(event);
    else if (news.kind === "jobs") this.tellJobs(news.news);
    else if (news.kind !== "alive") this.tellTyped(news);
  }

  private tellTyped(news: TextNews): void {
    this.textListeners.tell(news);
  }

  private tellJobs(news: JobNews): void {
    this.jobListeners.tell(news);
  }

  private take(event: LiveEvent): void {
    if (event.after !== this.cursor) {
      // Out of order: the stream is asked again from where all was heard.
      this.interrupt.abort();
      return;
    }
    this.cursor = event.id;
    this.heardCount += 1;
    this.kept.push(event);
    if (this.kept.length > 2 * keptAtMost) this.kept = this.kept.slice(-keptAtMost);
    this.listeners.tell(event);
  }

  private miss(): void {
    this.heardCount += 1; // no answer asked for before this one is enough
    this.kept = [];
    this.missedListeners.tell();
  }

  private set(change: Partial<LiveState>): void {
    this.state = { ...this.state, ...change };
    this.watchers.tell();
  }

  /** Waits while nobody sees the window; whether it had to. */
  private async isHidden(signal: AbortSignal): Promise<boolean> {
    if (this.state.status !== "asleep" || document.visibilityState === "visible") return false;
    await new Promise<void>((resolve) => {
      document.addEventListener("visibilitychange", () => resolve(), { once: true, signal });
      signal.addEventListener("abort", () => resolve(), { once: true });
    });
    return true;
  }
}

/** Calls `then` when the window was hidden for long; gives the function that ends it. */
function watchHidden(then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (document.visibilityState === "hidden") timer = setTimeout(then, hiddenAfter);
  };
  document.addEventListener("visibilitychange", look);
  look();
  return () => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", look);
  };
}

/** Calls `then` when it was not broken for too long. */
class Silence {
  private timer: ReturnType<typeof setTimeout>;

  constructor(private readonly then: () => void) {
    this.timer = setTimeout(then, silentAfter);
  }

  break(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.then, silentAfter);
  }

  end(): void {
    clearTimeout(this.timer);
  }
}
