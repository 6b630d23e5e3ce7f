import type { Page } from "@playwright/test";

/** What a page under measurement keeps in its window, in milliseconds of its own clock. */
interface Watched {
  /** First text, and the last time passages were painted. */
  text: number;
  painted: number;
  /** Elements of the text as the server sent it. */
  sent: number;
  /** When the key or button under measurement was pressed, and when what it led to was painted; 0: not yet. */
  pressed: number;
  shown: number;
  /** Durations of tasks over 50 ms since they were last counted. */
  longTasks: number[];
  /** To be called in a frame before it is painted: notes when it is. */
  afterPaint: () => void;
}

/** Runs in the page before its own scripts: sees text arrive, passages painted, keys pressed and long tasks. */
function install(): void {
  // A message arrives after the frame it was sent in has been laid out and painted.
  const { port1, port2 } = new MessageChannel();
  const afterPaint = () => port2.postMessage(null);
  port1.onmessage = () => (state.shown = performance.now());
  const state: Watched = { text: 0, painted: 0, sent: 0, pressed: 0, shown: 0, longTasks: [], afterPaint };
  (window as unknown as { bench: Watched }).bench = state;
  const isOfText = ({ target }: MutationRecord) =>
    target instanceof Element && target.closest("[data-text-body]") !== null;
  new MutationObserver((changes) => {
    const now = performance.now();
    if (state.text === 0 && document.querySelector("[data-text-body] [data-s]") !== null) state.text = now;
    const inText = changes.some(isOfText);
    if (inText && document.querySelector("mark[data-p]") !== null) state.painted = now;
    if (state.pressed > 0 && state.shown === 0 && inText) {
      state.shown = -1;
      requestAnimationFrame(() => state.afterPaint());
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });
  document.addEventListener("DOMContentLoaded", () => {
    state.sent = document.querySelectorAll("[data-text-body] *").length;
  });
  new PerformanceObserver((list) =>
    state.longTasks.push(...list.getEntries().map(({ duration }) => duration)),
  ).observe({ type: "longtask" });
}

/** Runs in the page: looks in each frame whether what is painted in a code's colour has another one. */
function awaitOtherColor(codeId: string): void {
  const { bench } = window as unknown as { bench: Watched };
  const painted = [...document.querySelectorAll(`.p1-${codeId}, .l-${codeId}`)].slice(0, 8);
  const look = () => painted.map((element) => getComputedStyle(element).backgroundColor).join();
  const before = look();
  const frame = () => {
    if (bench.pressed > 0 && look() !== before) bench.afterPaint();
    else requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
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
 * Milliseconds from the key or button that `press` presses until what it did to the text is painted. Null where nothing
 * was painted within two seconds of it. `ofCode`: the code whose colour it changes, where it does not change the text.
 */
export async function timePaint(
  page: Page,
  press: () => Promise<void>,
  ofCode?: string,
): Promise<number | null> {
  await page.evaluate(() => {
    const { bench } = window as unknown as { bench: Watched };
    bench.pressed = bench.shown = 0;
    const events = ["keydown", "click"] as const;
    const take = (event: Event) => {
      bench.pressed = event.timeStamp;
      for (const name of events) window.removeEventListener(name, take, true);
    };
    for (const name of events) window.addEventListener(name, take, true);
  });
  if (ofCode !== undefined) await page.evaluate(awaitOtherColor, ofCode);
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
