import { type Locator, type Page, expect } from "@playwright/test";
import { givenSample } from "./given";

export const textOf = (page: Page): Locator => page.locator("[data-reader-text]");

/** Paragraphs of running text long enough to select in. */
export const paragraphs = (page: Page): Locator =>
  textOf(page)
    .locator('[data-kind="paragraph"]')
    .filter({ hasText: /.{160,}/s });

/** Drags the mouse over part of the paragraph's first line, as one does to select words. */
export async function dragOver(
  page: Page,
  paragraph: Locator,
  options: { withCtrl?: boolean } = {},
): Promise<void> {
  await paragraph.scrollIntoViewIfNeeded();
  // What is selected stays so after coding, and dragging it would carry it to a code.
  if (!options.withCtrl) await page.keyboard.press("Escape");
  const box = await paragraph.boundingBox();
  if (box === null) throw new Error("The paragraph is not shown.");
  const y = box.y + 14;
  if (options.withCtrl) await page.keyboard.down("Control");
  await page.mouse.move(box.x + 40, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 180, y, { steps: 6 });
  await page.mouse.move(box.x + 330, y, { steps: 6 });
  await page.mouse.up();
  if (options.withCtrl) await page.keyboard.up("Control");
  await expect(page.getByRole("toolbar", { name: "Selection" })).toBeVisible();
}

/** The pieces of text painted for a passage with the code. */
export const painted = (page: Page): Locator => textOf(page).locator("mark[data-p]");

/** Opens a document of one's copy of the sample project, and waits for its passages; the project's id. */
export async function openSampleDocument(page: Page, title: RegExp): Promise<string> {
  const projectId = await givenSample(page);
  await page.getByRole("link", { name: title }).first().click();
  await expect(painted(page).first()).toBeVisible();
  return projectId;
}
