import * as Y from "yjs";
import { isUnanswered } from "@/components/live/is-unanswered";
import type { LiveConnection } from "@/components/live/live-connection";
import { Listeners } from "@/components/shell/listeners";
import { wait } from "@/components/shell/wait";
import type { TextNews } from "@/lib/live/live-news";
import { fromBase64, toBase64 } from "@/lib/texts/bytes";
import { Carets } from "./carets";
import type { TextCalls } from "./text-calls";

/** Milliseconds that typing is gathered before it is sent. */
const gather = 150;
/** Milliseconds until what got no answer is sent again. */
const pause = 1_000;
/** Whose changes they are: those of the server are not sent back. */
const server = "server";

/** The text as it was begun last. */
interface Session {
  readonly textId: string;
  readonly generation: number;
  readonly doc: Y.Doc;
  readonly carets: Carets;
}

export interface SharedTextState {
  /** Null until it was opened. */
  readonly session: Session | null;
  /** Whether something that was typed has not reached the server. */
  readonly unsent: boolean;
  /** Why it cannot be typed in any more, as the server says it. */
  readonly refusal: string | null;
  /** How often it was begun anew with what somebody had changed in another way. */
  readonly restarts: number;
}

/**
 * One text that several type in. What is typed here stands at once and is sent when it can be; what others type is heard
 * over the project's stream, and asked for where something was missed.
 */
export class SharedText {
  private state: SharedTextState = { session: null, unsent: false, refusal: null, restarts: 0 };
  private readonly watchers = new Listeners();
  private waiting: Uint8Array[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | null = null;
  private asking: Promise<void> | null = null;
  private askAgain = false;
  /** Whether something was typed here since it was saved last. */
  private typed = false;
  private closed = new AbortController();

  constructor(
    private readonly live: LiveConnection,
    private readonly calls: TextCalls,
  ) {}

  readonly subscribe = this.watchers.hear;

  readonly getState = (): SharedTextState => this.state;

  /** Opens it and follows it until the returned function is called; then what was typed is sent and saved. */
  start(): () => void {
    const closed = (this.closed = new AbortController());
    const ends = [
      this.live.onText((news) => this.hear(news)),
      this.live.onEvent(({ rows }) => {
        if (rows.some(({ id }) => id === this.calls.ownerId)) void this.ask();
      }),
    ];
    window.addEventListener("pagehide", () => this.sendLast(), { signal: closed.signal });
    void this.ask();
    return () => {
      for (const end of ends) end();
      const { session } = this.state;
      void this.finish().finally(() => {
        closed.abort();
        if (session === null) return;
        const { windowId } = this.live;
        void this.calls.tellCaret({ windowId, caret: null }).catch(() => undefined);
        session.carets.end();
      });
    };
  }

  /** Waits until it is open, or will not be. */
  whenOpened(): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.state.session === null && this.state.refusal === null) return;
        leave();
        resolve();
      };
      const leave = this.watchers.hear(look);
      look();
    });
  }

  /** Whether something was typed here that was not saved yet. */
  readonly hasTyped = (): boolean => this.typed;

  /** Sends and saves what was typed here, if anything was; whether that was done. */
  async finish(): Promise<boolean> {
    if (this.state.session === null || !this.typed) return true;
    await this.send();
    if (this.state.unsent || this.state.refusal !== null) return false;
    this.typed = false;
    try {
      await this.calls.save();
      return true;
    } catch (error) {
      this.typed = true;
      if (!isUnanswered(error)) this.refuse(error);
      return false;
    }
  }

  private hear(news: TextNews): void {
    const { session } = this.state;
    if (news.kind === "textsMissed") {
      session?.carets.clear();
      session?.carets.tellNow();
      return void this.ask();
    }
    if (session === null || news.textId !== session.textId) return;
    if (news.kind === "caret") return session.carets.hear(news);
    if (news.update === null || news.generation !== session.generation) return void this.ask();
    Y.applyUpdate(session.doc, fromBase64(news.update), server);
    // It builds on something that was not heard.
    if (session.doc.store.pendingStructs !== null) void this.ask();
  }

  /** Asks for what is missing here; once more when asked meanwhile. */
  private ask(): Promise<void> {
    if (this.asking !== null) {
      this.askAgain = true;
      return this.asking;
    }
    this.askAgain = false;
    this.asking = this.askOnce().finally(() => {
      this.asking = null;
      if (this.askAgain && !this.closed.signal.aborted) void this.ask();
    });
    return this.asking;
  }

  private async askOnce(): Promise<void> {
    const { session } = this.state;
    const known = session && {
      generation: session.generation,
      vector: toBase64(Y.encodeStateVector(session.doc)),
    };
    try {
      const { id, generation, update } = await this.calls.open(known ?? {});
      if (session?.generation === generation) Y.applyUpdate(session.doc, fromBase64(update), server);
      else this.begin(id, generation, fromBase64(update));
      if (this.waiting.length > 0) this.sendIn(0);
    } catch (error) {
      if (isUnanswered(error)) {
        await wait(pause, this.closed.signal);
        this.askAgain = true;
      } else this.refuse(error);
    }
  }

  private begin(textId: string, generation: number, update: Uint8Array): void {
    const before = this.state.session;
    before?.carets.end();
    const doc = new Y.Doc();
    Y.applyUpdate(doc, update, server);
    doc.on("update", (typed: Uint8Array, origin: unknown) => {
      if (origin === server || this.state.session?.doc !== doc) return;
      this.waiting.push(typed);
      this.typed = true;
      this.set({ unsent: true });
      this.sendIn(gather);
    });
    const { windowId } = this.live;
    const carets = new Carets(doc, (caret) => {
      void this.calls.tellCaret({ windowId, caret }).catch(() => undefined);
    });
    this.waiting = [];
    this.typed = false;
    const restarts = this.state.restarts + (before === null ? 0 : 1);
    this.set({ session: { textId, generation, doc, carets }, unsent: false, restarts });
  }

  private sendIn(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), milliseconds);
  }

  private send(): Promise<void> {
    clearTimeout(this.timer);
    return (this.sending ??= this.sendAll().finally(() => (this.sending = null)));
  }

  private async sendAll(): Promise<void> {
    while (this.waiting.length > 0 && this.state.refusal === null && !this.closed.signal.aborted) {
      const { session } = this.state;
      if (session === null) return;
      const update = Y.mergeUpdates(this.waiting);
      this.waiting = [];
      const { windowId } = this.live;
      try {
        const { generation } = session;
        const answer = await this.calls.push({ windowId, generation, update: toBase64(update) });
        if (answer.current) continue;
        await this.ask();
        if (this.state.session === session) this.waiting.unshift(update);
      } catch (error) {
        if (!isUnanswered(error)) return this.refuse(error);
        if (this.state.session === session) this.waiting.unshift(update);
        await wait(pause, this.closed.signal);
      }
    }
    if (this.waiting.length === 0) this.set({ unsent: false });
  }

  /** The page is left: what waits is sent without waiting for an answer, and again should the page come back. */
  private sendLast(): void {
    const { session } = this.state;
    if (session === null || this.waiting.length === 0) return;
    const { windowId } = this.live;
    const update = toBase64(Y.mergeUpdates(this.waiting));
    void this.calls.push({ windowId, generation: session.generation, update }, true).catch(() => undefined);
  }

  private refuse(error: unknown): void {
    this.set({ refusal: error instanceof Error ? error.message : "This text cannot be changed here." });
  }

  private set(change: Partial<SharedTextState>): void {
    this.state = { ...this.state, ...change };
    this.watchers.tell();
  }
}
