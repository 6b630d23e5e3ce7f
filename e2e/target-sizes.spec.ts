import { type Page, expect, test } from "@playwright/test";
import { givenAccount } from "./support/given";
import { openSampleDocument, textOf } from "./support/reader";
import { listSmallTargets } from "./support/target-sizes";

async function openReader(page: Page): Promise<void> {
  await givenAccount(page, "Tilda Target");
  await openSampleDocument(page, /Soldiers/);
}

const expectLarge = async (page: Page, where: string) =>
  expect(await listSmallTargets(page), where).toEqual([]);

test("whatever can be pressed in the reader is 24 pixels wide and high, or stands apart", async ({
  page,
}) => {
  await openReader(page);
  await expectLarge(page, "reader");
  await page.getByRole("button", { name: /^Outline/ }).click();
  await expect(page.getByRole("tree", { name: "Headings" })).toBeVisible();
  await page.getByRole("treeitem", { name: /^Cooperation/ }).hover();
  await textOf(page).locator("mark[data-p]").first().click();
  await expect(page.getByRole("dialog", { name: /^Passage: / })).toBeVisible();
  await expectLarge(page, "at a passage, with its details");
  await page.getByRole("button", { name: "Choose", exact: true }).click();
  await expectLarge(page, "choosing passages");
  await textOf(page).focus();
  await page.keyboard.press("Control+Shift+ArrowRight");
  await expect(page.getByRole("toolbar", { name: "Selection" })).toBeVisible();
  await expectLarge(page, "selection");
  await page.keyboard.press("c");
  await page.keyboard.type("tr");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: "Add a memo" }).click();
  await expectLarge(page, "palette");
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys in the reader" })).toBeVisible();
  await expectLarge(page, "keys");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("Control+f");
  await page.keyboard.type("the");
  await page.getByRole("button", { name: "All hits", exact: true }).click();
  await expect(page.getByRole("listbox", { name: "All hits" })).toBeVisible();
  await expectLarge(page, "find");
  await page.keyboard.press("Escape");
  for (const name of [
    "Margin",
    "Display",
    "More",
    "Whose codings are shown",
    "Walk through: every passage",
  ]) {
    const button = page.getByRole("button", { name, exact: true });
    await button.click();
    await expect(button).toHaveAttribute("aria-expanded", "true");
    await expectLarge(page, name);
    await page.keyboard.press("Escape");
    await expect(button).toHaveAttribute("aria-expanded", "false");
  }
});

test("a line beside the text is wide enough for a finger beside the bar", async ({ page }) => {
  await openReader(page);
  const line = page.getByRole("separator", { name: "Width of documents and codebook" });
  const before = Number(await line.getAttribute("aria-valuenow"));
  const { x, y } = (await line.boundingBox())!;
  await page.mouse.move(x + 11, y + 20);
  await page.mouse.down();
  await page.mouse.move(x + 51, y + 20, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Number(await line.getAttribute("aria-valuenow"))).toBe(before + 40);
});
