import * as Y from "yjs";
import type { LiveConnection } from "@/components/live/live-connection";
import { Listeners } from "@/components/shell/listeners";
import { carryReplacement, findReplacement, plainOf, replaceIn } from "@/lib/texts/plain-doc";
import { SharedText, type SharedTextState } from "./shared-text";
import type { TextCalls } from "./text-calls";

interface OpenText {
  /** What is typed in: a draft of one's own until the shared text is open. */
  readonly shown: Y.Text;
  readonly state: SharedTextState;
}

/** A plain text as a draft of one's own. */
export function draftOf(value: string): Y.Text {
  const draft = plainOf(new Y.Doc());
  draft.insert(0, value);
  return draft;
}

/**
 * A plain text that is open to several while it has the focus. It can be typed in at once: what was typed before the
 * shared text was open is then put into it.
 */
export class FocusedText {
  private open: OpenText | null = null;
  private shared: SharedText | null = null;
  private focused = false;
  /** What was saved when it was opened. */
  private saved = "";
  private end: () => void = () => undefined;
  private readonly watchers = new Listeners();

  constructor(
    private readonly live: LiveConnection,
    private readonly calls: TextCalls,
  ) {}

  readonly subscribe = this.watchers.hear;

  /** Null while it is not open. */
  readonly getOpen = (): OpenText | null => this.open;

  /** Opens it, unless it is; `saved` is shown until then. */
  focus(saved: string): void {
    this.focused = true;
    if (this.shared !== null) return;
    const shared = (this.shared = new SharedText(this.live, this.calls));
    this.saved = saved;
    const draft = draftOf(saved);
    this.set({ shown: draft, state: shared.getState() });
    shared.subscribe(() => this.follow(shared, draft));
    this.end = shared.start();
  }

  /**
   * Sends and saves what was typed and closes it, unless the focus is back by then. What was refused stays shown.
   * `refresh` is called before it closes, to have what was saved shown in its place. Tells whether what was typed was
   * saved; null where nothing was.
   */
  async leave(refresh: () => Promise<unknown>): Promise<boolean | null> {
    this.focused = false;
    const { shared } = this;
    if (shared === null) return null;
    await shared.whenOpened();
    const typed = this.hasTyped(shared);
    const done = (await shared.finish()) && shared.getState().refusal === null;
    if (typed) await refresh();
    const outcome = typed ? done : null;
    if (this.focused || this.shared !== shared || outcome === false) return outcome;
    this.close();
    return outcome;
  }

  /** Does the same where it is not shown any more: then it is closed whatever became of it. */
  async leaveForGood(refresh: () => Promise<unknown>): Promise<void> {
    await this.leave(refresh);
    if (!this.focused && this.shared !== null) this.close();
  }

  private close(): void {
    this.shared = null;
    this.end();
    this.set(null);
  }

  private hasTyped(shared: SharedText): boolean {
    return shared.getState().session === null ? this.open?.shown.toJSON() !== this.saved : shared.hasTyped();
  }

  private follow(shared: SharedText, draft: Y.Text): void {
    if (this.shared !== shared || this.open === null) return;
    const state = shared.getState();
    const { shown } = this.open;
    const next = state.session === null ? shown : plainOf(state.session.doc);
    if (next === shown) return this.set({ shown, state });
    const typed = shown === draft ? findReplacement(this.saved, draft.toJSON(), draft.length) : null;
    const mine = typed && carryReplacement(typed, this.saved, next.toJSON());
    this.open = { shown: next, state };
    if (mine !== null) replaceIn(next, mine);
    // In what was shown until now too, so that the caret is carried along.
    const others = findReplacement(shown.toJSON(), next.toJSON(), next.length);
    if (others !== null) replaceIn(shown, others, false);
    this.set({ shown: next, state: shared.getState() });
  }

  private set(open: OpenText | null): void {
    this.open = open;
    this.watchers.tell();
  }
}
