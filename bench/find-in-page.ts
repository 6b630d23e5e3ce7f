import type { Page } from "@playwright/test";

/** Milliseconds from the input or key press to the frame that shows the hit it leads to. */
async function timeHit(page: Page, press: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const state = { pressed: 0, found: 0 };
    (window as unknown as { benchFind: typeof state }).benchFind = state;
    const before = CSS.highlights.get("reader-hit");
    const take = ({ timeStamp }: Event) => (state.pressed ||= timeStamp);
    for (const name of ["keydown", "input"])
      window.addEventListener(name, take, { capture: true, once: true });
    const look = () => {
      const now = CSS.highlights.get("reader-hit");
      if (now !== undefined && now !== before) state.found = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await press();
  await page.waitForFunction(
    () => (window as unknown as { benchFind: { found: number } }).benchFind.found > 0,
  );
  return page.evaluate(() => {
    const { pressed, found } = (window as unknown as { benchFind: { pressed: number; found: number } })
      .benchFind;
    return found - pressed;
  });
}

/** The first search in a document just opened, and going on from hit to hit. */
export async function findInPage(page: Page, steps: number): Promise<{ first: number; next: number[] }> {
  await page.keyboard.press("Control+f");
  await page.locator("[data-find-bar] input").first().focus();
  const first = await timeHit(page, () => page.keyboard.insertText("energy"));
  const next: number[] = [];
  for (let step = 0; step < steps; step += 1) {
    await page.waitForTimeout(150);
    next.push(await timeHit(page, () => page.keyboard.press("F3")));
  }
  return { first, next };
}
