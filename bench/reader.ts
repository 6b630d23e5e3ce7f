import type { Page } from "@playwright/test";
import type { BenchStudy } from "./study";
import { readWatched, watchPage } from "./watch-page";

interface OpenTimes {
  /** Milliseconds from the start of the navigation. */
  readonly text: number;
  readonly painted: number;
}

export async function openDocument(
  page: Page,
  { projectId, documentId }: Pick<BenchStudy, "projectId" | "documentId">,
): Promise<OpenTimes> {
  await watchPage(page);
  await page.goto(`/projects/${projectId}/documents/${documentId}`);
  await page.locator("mark[data-p]").first().waitFor();
  await page.waitForLoadState("load");
  // Paint that comes late is waited for.
  await page.waitForTimeout(400);
  const { text, painted } = await readWatched(page);
  return { text, painted };
}

/** Milliseconds from the click on another document in the list to its text. */
export async function switchDocument(page: Page, { projectId, otherId }: BenchStudy): Promise<number> {
  const link = page.locator(`a[href="/projects/${projectId}/documents/${otherId}"]`).first();
  const started = await page.evaluate(() => performance.now());
  await link.click();
  await page.waitForURL(`**/${otherId}*`);
  await page.locator("[data-text-body] [data-s]").first().waitFor();
  return page.evaluate((from) => performance.now() - from, started);
}

/** Selects some words of the nth visible paragraph, as a drag of the mouse leaves them selected. */
async function selectWords(page: Page, nth: number): Promise<void> {
  await page.evaluate((n) => {
    const shown = [...document.querySelectorAll<HTMLElement>("[data-b] [data-s]")].filter((slice) => {
      const { top, bottom } = slice.getBoundingClientRect();
      return top > 150 && bottom < window.innerHeight - 50 && (slice.textContent?.length ?? 0) > 12;
    });
    const node = shown[n % shown.length]?.firstChild;
    if (!node) throw new Error("No text in view.");
    document.querySelector<HTMLElement>("[data-reader-text]")?.focus();
    const length = node.textContent?.length ?? 0;
    const start = (n * 7) % Math.max(1, length - 10);
    document.getSelection()?.setBaseAndExtent(node, start, node, start + 9);
  }, nth);
}

/** Milliseconds from the key press to the frame after the paint, and to the server's answer. */
export async function applyCode(page: Page, nth: number): Promise<{ painted: number; acknowledged: number }> {
  await selectWords(page, nth);
  await page.evaluate(() => {
    const state = { pressed: 0, painted: 0 };
    (window as unknown as { benchApply: typeof state }).benchApply = state;
    window.addEventListener("keydown", (event) => (state.pressed = event.timeStamp), {
      capture: true,
      once: true,
    });
    const body = document.querySelector("[data-text-body]");
    const observer = new MutationObserver(() => {
      if (state.pressed === 0 || state.painted > 0) return;
      observer.disconnect();
      requestAnimationFrame(() => (state.painted = performance.now()));
    });
    if (body) observer.observe(body, { childList: true, subtree: true });
  });
  const answered = page.waitForResponse(/\/coding\/apply$/);
  const sent = Date.now();
  await page.keyboard.press("1");
  await answered;
  const acknowledged = Date.now() - sent;
  await page.waitForFunction(
    () => (window as unknown as { benchApply: { painted: number } }).benchApply.painted > 0,
  );
  const painted = await page.evaluate(() => {
    const { pressed, painted } = (window as unknown as { benchApply: { pressed: number; painted: number } })
      .benchApply;
    return painted - pressed;
  });
  return { painted, acknowledged };
}
