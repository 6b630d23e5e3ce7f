import { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import type { TextNews } from "@/lib/live/live-news";
import type { Caret } from "@/lib/texts/text-notice";

type CaretNews = Extract<TextNews, { kind: "caret" }>;

/** Milliseconds between two times that it is told where the own caret is, at least, and until it is told again. */
const tellApart = 200;
const tellAgain = 12_000;
/** Six digits each; white letters stand on all of them. */
const colors = ["#1c6fb3", "#9a4a00", "#7a3fa0", "#1f7a3f", "#b02a5b", "#0f7377"] as const;

/** One colour a person, the same in every window. */
const colorOf = (userId: string): string =>
  colors[[...userId].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % colors.length] ?? colors[0];

/** The carets in one shared text: one's own is told to others, theirs are shown. */
export class Carets {
  readonly awareness: Awareness;
  private readonly clientOf = new Map<string, number>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private toldAt = -tellApart;

  constructor(
    doc: Y.Doc,
    private readonly tell: (caret: Caret) => void,
  ) {
    this.awareness = new Awareness(doc);
    this.awareness.on("change", (_change: unknown, origin: unknown) => {
      if (origin === "local") this.tellIn(Math.max(0, this.toldAt + tellApart - performance.now()));
    });
    this.tellIn(0);
  }

  hear({ windowId, userId, name, caret }: CaretNews): void {
    const known = this.clientOf.get(windowId);
    const { states, meta } = this.awareness;
    if (known !== undefined && known !== caret?.clientId) this.forget(windowId, known);
    if (caret === null || caret.clientId === this.awareness.clientID) return;
    const { clientId, selection } = caret;
    this.clientOf.set(windowId, clientId);
    states.set(clientId, { user: { name, color: colorOf(userId) }, cursor: selection });
    meta.set(clientId, { clock: 0, lastUpdated: Date.now() });
    this.say({ updated: [clientId] });
    // Who comes is told of those who are there.
    if (known === undefined) this.tellIn(0);
  }

  /** Forgets the others: nothing is known of them any more. */
  clear(): void {
    for (const [windowId, clientId] of this.clientOf) this.forget(windowId, clientId);
  }

  /** Tells again where the own caret is. */
  tellNow(): void {
    this.tellIn(0);
  }

  end(): void {
    clearTimeout(this.timer);
    this.awareness.destroy();
    clearTimeout(this.timer);
  }

  private forget(windowId: string, clientId: number): void {
    this.clientOf.delete(windowId);
    this.awareness.states.delete(clientId);
    this.awareness.meta.delete(clientId);
    this.say({ removed: [clientId] });
  }

  private say(change: { readonly updated?: number[]; readonly removed?: number[] }): void {
    this.awareness.emit("change", [{ added: [], updated: [], removed: [], ...change }, "others"]);
  }

  private tellIn(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.toldAt = performance.now();
      const cursor = this.awareness.getLocalState()?.["cursor"] as Caret["selection"] | undefined;
      // As it is in JSON: Yjs names places by objects of its own.
      const selection = cursor ? (JSON.parse(JSON.stringify(cursor)) as Caret["selection"]) : null;
      this.tell({ clientId: this.awareness.clientID, selection });
      this.tellIn(tellAgain);
    }, milliseconds);
  }
}
