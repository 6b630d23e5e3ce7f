import "server-only";
import type { TextNews } from "@/lib/live/live-news";
import { publish } from "@/lib/platform/notify";
import { type Sight, seesMemo } from "@/lib/projects/sight";
import { type TextNotice, textsTopic } from "@/lib/texts/text-notice";

/** Carets and updates kept for a window that takes them slowly, at most: then it asks for all anew. */
const keptAtMost = 200;

/** What one window is told of what others type: of texts that its member sees. */
export class TextNewsQueue {
  private kept: TextNotice[] = [];
  private missed = false;
  /** Texts that it was told of each window's caret in. */
  private readonly told = new Map<string, Set<string>>();

  constructor(private readonly windowId: string) {}

  hear(notice: TextNotice | "missed"): void {
    if (notice !== "missed" && notice.windowId === this.windowId) return;
    if (notice !== "missed" && this.kept.length < keptAtMost) this.kept.push(notice);
    else [this.kept, this.missed] = [[], true];
  }

  *take(sight: Sight): Generator<TextNews> {
    const [kept, missed] = [this.kept, this.missed];
    [this.kept, this.missed] = [[], false];
    if (missed) yield { kind: "textsMissed" };
    for (const notice of kept) yield* this.tell(notice, sight);
  }

  private *tell(notice: TextNotice, sight: Sight): Generator<TextNews> {
    if (notice.kind === "left") {
      const { windowId } = notice;
      const closed = { userId: "", name: "", caret: null };
      for (const textId of this.told.get(windowId) ?? [])
        yield { kind: "caret", windowId, textId, ...closed };
      this.told.delete(windowId);
      return;
    }
    const { memo, textId, windowId } = notice;
    if (memo !== null && !seesMemo(sight, memo)) return;
    if (notice.kind === "typed") {
      const { generation, update } = notice;
      yield { kind: "typed", textId, generation, update };
      return;
    }
    const { userId, name, caret } = notice;
    // Who types is not to be known of those who code in the same blind round.
    if (sight.blind && sight.fellowIds.has(userId)) return;
    const texts = this.told.get(windowId) ?? new Set();
    this.told.set(windowId, texts.add(textId));
    yield { kind: "caret", textId, windowId, userId, name, caret };
  }
}

/** Tells every process that a window types no more. */
export const tellTextsLeft = (projectId: string, windowId: string): Promise<void> =>
  publish(textsTopic, JSON.stringify({ kind: "left", projectId, windowId } satisfies TextNotice));
