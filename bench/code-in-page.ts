import type { Page, Response } from "@playwright/test";
import { watchMainThread } from "./main-thread";
import { readWatched, takeLongTasks, timePaint } from "./watch-page";

/** Milliseconds each, from the key press or click to the painted frame. */
export interface CodingTimes {
  readonly add: number[];
  readonly remove: number[];
  readonly recode: number[];
  /** What the main thread works for an added coding, until all is shown that follows from it. */
  readonly work: number[];
  /** From the key press to the server's answer. */
  readonly acknowledged: number[];
  /** Durations of tasks over 50 ms meanwhile. */
  readonly longTasks: number[];
}

/** Selects nine characters of the nth visible slice of text, as a drag of the mouse leaves them; where they begin. */
async function selectWords(page: Page, nth: number): Promise<number> {
  const selected = await page.evaluate((n) => {
    // Asking where all of the text stands would have all of it laid out.
    const isNear = (element: Element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 150 && top < window.innerHeight - 50;
    };
    const chunks = [...document.querySelectorAll("[data-chunk]")].slice(0, 40).filter(isNear);
    const slices = chunks.flatMap((chunk) => [...chunk.querySelectorAll<HTMLElement>("[data-b] [data-s]")]);
    const shown = slices.filter((slice) => {
      const { top, bottom } = slice.getBoundingClientRect();
      return top > 150 && bottom < window.innerHeight - 50 && (slice.textContent?.length ?? 0) > 30;
    });
    const slice = shown[n % shown.length];
    const node = slice?.firstChild;
    if (!slice || !node) throw new Error("No text in view.");
    document.querySelector<HTMLElement>("[data-reader-text]")?.focus();
    const start = (n * 7) % Math.max(1, (node.textContent?.length ?? 0) - 10);
    document.getSelection()?.setBaseAndExtent(node, start, node, start + 9);
    return Number(slice.dataset.s) + start;
  }, nth);
  await page.waitForTimeout(60);
  return selected;
}

/** Puts the caret at an offset of the text, where the passage just coded is the innermost. */
async function placeCaret(page: Page, offset: number): Promise<void> {
  await page.evaluate((at) => {
    for (const slice of document.querySelectorAll<HTMLElement>("mark[data-s]")) {
      const [node, start] = [slice.firstChild, Number(slice.dataset.s)];
      if (node && start <= at && at < start + (node.nodeValue?.length ?? 0))
        document.getSelection()?.collapse(node, at - start);
    }
  }, offset);
  await page.waitForTimeout(60);
}

const keep = (values: number[], value: number | null): void => {
  if (value !== null) values.push(value);
};

/** Codes words in view, gives the coding another code and removes it, `count` times. */
export async function codeInPage(page: Page, count: number): Promise<CodingTimes> {
  const times: CodingTimes = { add: [], remove: [], recode: [], work: [], acknowledged: [], longTasks: [] };
  const spent = await watchMainThread(page);
  await takeLongTasks(page);
  for (let nth = 0; nth < count; nth += 1) {
    const selected = await selectWords(page, nth);
    await spent();
    const answered = page.waitForResponse(/\/coding\/apply$/);
    keep(times.add, await timePaint(page, () => page.keyboard.press("1")));
    times.acknowledged.push(await timeAnswer(page, await answered));
    await page.waitForTimeout(150);
    times.work.push(await spent());
    await placeCaret(page, selected + 1);
    if (nth % 3 === 0) keep(times.recode, await recode(page));
    await page.locator("[data-reader-text]").focus();
    keep(times.remove, await timePaint(page, () => page.keyboard.press("Delete")));
    await page.waitForTimeout(150);
  }
  times.longTasks.push(...(await takeLongTasks(page)));
  return times;
}

/** Milliseconds from the key press to the end of the answer, as the browser itself notes them. */
async function timeAnswer(page: Page, answer: Response): Promise<number> {
  await answer.finished();
  const { startTime, responseEnd } = answer.request().timing();
  const origin = await page.evaluate(() => performance.timeOrigin);
  return startTime + responseEnd - origin - (await readWatched(page)).pressed;
}

/** Changes the code of the coding at the caret by its card. */
async function recode(page: Page): Promise<number | null> {
  const chip = page.locator("[data-card][data-current]").getByRole("button", { name: "Change Code 0" });
  await chip.click();
  await page.keyboard.type("Code 39");
  await page.waitForTimeout(60);
  return timePaint(page, () => page.keyboard.press("Enter"));
}

/** Gives a code another colour by the codebook's menu, `count` times. */
export async function recolorCode(page: Page, name: string, count: number): Promise<number[]> {
  const times: number[] = [];
  const line = page.getByRole("treeitem", { name: new RegExp(`^${name}\\b`) });
  // The id of a line of the tree ends with the code's.
  const codeId = ((await line.getAttribute("id")) ?? "").slice(-36);
  for (let nth = 0; nth < count; nth += 1) {
    await line.click({ button: "right" });
    await page.getByRole("menuitem", { name: "Recolour" }).click();
    const swatch = page
      .getByRole("menu")
      .last()
      .locator("button[aria-label]")
      .nth(2 + nth);
    await swatch.waitFor();
    keep(times, await timePaint(page, () => swatch.click(), codeId));
    await page.waitForTimeout(200);
  }
  return times;
}

/** Deletes a code, with everything coded with it, by the codebook's dialog. */
export async function removeCode(page: Page, name: string): Promise<number | null> {
  await page.getByRole("treeitem", { name: new RegExp(`^${name}\\b`) }).click({ button: "right" });
  await page.getByRole("menuitem", { name: /Delete/ }).click();
  const confirm = page.getByRole("dialog").getByRole("button", { name: "Delete" });
  await confirm.waitFor();
  await page.waitForTimeout(300);
  return timePaint(page, () => confirm.click());
}
