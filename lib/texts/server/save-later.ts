import "server-only";
import { log } from "@/lib/platform/logger";
import { AppError } from "@/lib/shared/app-error";

/** Milliseconds of rest after which what was typed is saved, and the longest it waits for one. */
const rest = 4_000;
const longest = 60_000;

interface Waiting {
  readonly timer: ReturnType<typeof setTimeout>;
  readonly since: number;
}

/** One a process, by whose and which text. */
const waiting = new Map<string, Waiting>();

/** Saves once this has not been called for a while under the same key. */
export function saveLater(key: string, save: () => Promise<void>): void {
  const now = performance.now();
  const before = waiting.get(key);
  if (before !== undefined) clearTimeout(before.timer);
  const since = before?.since ?? now;
  const run = () => {
    waiting.delete(key);
    // A text that was deleted, or whose writer has left, has nothing to be saved.
    save().catch((error: unknown) => {
      if (error instanceof AppError) return;
      log("warn", `A text was not saved: ${error instanceof Error ? error.message : ""}`);
    });
  };
  const timer = setTimeout(run, Math.max(0, Math.min(rest, since + longest - now)));
  timer.unref();
  waiting.set(key, { timer, since });
}
