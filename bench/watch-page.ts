import type { Page } from "@playwright/test";

/** What a page under measurement keeps in its window, in milliseconds of its own clock. */
interface Watched {
  /** First text, and the last time passages were painted. */
  text: number;
  painted: number;
  /** Elements of the text as the server sent it. */
  sent: number;
  /** When the key or button under measurement was pressed, and the frame after the paint it led to; 0: not yet. */
  pressed: number;
  shown: number;
  /** Durations of tasks over 50 ms since they were last counted. */
  longTasks: number[];
}

/** Runs in the page before its own scripts: sees text arrive, passages painted, keys pressed and long tasks. */
function install(): void {
  const state: Watched = { text: 0, painted: 0, sent: 0, pressed: 0, shown: 0, longTasks: [] };
  (window as unknown as { bench: Watched }).bench = state;
  const isOfText = ({ target }: MutationRecord) =>
    target instanceof Element && target.closest("[data-text-body]") !== null;
  const isOfColors = ({ target }: MutationRecord) =>
    target.nodeName === "STYLE" || target.parentNode?.nodeName === "STYLE";
  new MutationObserver((changes) => {
    const now = performance.now();
    if (state.text === 0 && document.querySelector("[data-text-body] [data-s]") !== null) state.text = now;
    const inText = changes.some(isOfText);
    if (inText && document.querySelector("mark[data-p]") !== null) state.painted = now;
    if (state.pressed > 0 && state.shown === 0 && (inText || changes.some(isOfColors))) {
      state.shown = -1;
      requestAnimationFrame(() => (state.shown = performance.now()));
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });
  document.addEventListener("DOMContentLoaded", () => {
    state.sent = document.querySelectorAll("[data-text-body] *").length;
  });
  new PerformanceObserver((list) =>
    state.longTasks.push(...list.getEntries().map(({ duration }) => duration)),
  ).observe({ type: "longtask" });
}

export async function watchPage(page: Page): Promise<void> {
  // The names that the loader of these files notes on functions mean nothing in the page.
  await page.addInitScript("globalThis.__name = (made) => made");
  await page.addInitScript(install);
}

export const readWatched = (page: Page): Promise<Watched> =>
  page.evaluate(() => (window as unknown as { bench: Watched }).bench);

/** Durations of the tasks over 50 ms since the last call. */
export const takeLongTasks = (page: Page): Promise<number[]> =>
  page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 60));
    return (window as unknown as { bench: Watched }).bench.longTasks.splice(0);
  });

/**
 * Milliseconds from the key or button that `press` presses to the frame that shows what it did to the paint. Null where
 * nothing was painted within two seconds of it.
 */
export async function timePaint(page: Page, press: () => Promise<void>): Promise<number | null> {
  await page.evaluate(() => {
    const { bench } = window as unknown as { bench: Watched };
    Object.assign(bench, { pressed: 0, shown: 0 });
    const events = ["keydown", "click"] as const;
    const take = (event: Event) => {
      bench.pressed = event.timeStamp;
      for (const name of events) window.removeEventListener(name, take, true);
    };
    for (const name of events) window.addEventListener(name, take, true);
  });
  await press();
  const shown = await page
    .waitForFunction(() => (window as unknown as { bench: Watched }).bench.shown > 0, null, {
      timeout: 2_000,
    })
    .catch(() => null);
  if (shown === null) return null;
  const { pressed, shown: at } = await readWatched(page);
  return at - pressed;
}
