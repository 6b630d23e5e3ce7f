import { type Locator, type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { givenAccount } from "./support/given";
import { dragOver, openSampleDocument, painted, paragraphs, textOf } from "./support/reader";

const details = (page: Page): Locator => page.getByRole("dialog", { name: /^Passage: / });
const history = (page: Page): Locator => details(page).getByRole("list", { name: "History" });
/** Where the caret stands: the text node it is in, and how far into it. */
const caretOf = (page: Page) =>
  page.evaluate(() => {
    const selection = document.getSelection();
    return [selection?.anchorNode?.nodeValue, selection?.anchorOffset, selection?.isCollapsed];
  });

/** In the first word of a mark, where its middle may be the blank between two. */
const firstWord = { x: 20, y: 10 };

/** Opens the interview of the sample project. */
async function openInterview(page: Page): Promise<void> {
  await openSampleDocument(page, /freight forwarder/i);
}

/** A paragraph that nothing is coded in yet. */
const uncoded = (page: Page): Locator =>
  paragraphs(page)
    .filter({ hasNot: page.locator("mark") })
    .first();

/** Codes words of a paragraph with a new code; the mark that is painted for them. */
async function codeWords(page: Page, paragraph: Locator, code: string): Promise<Locator> {
  await dragOver(page, paragraph);
  await page.keyboard.press("c");
  await page.keyboard.type(code);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(textOf(page)).toBeFocused();
  const mark = paragraph.locator("mark").first();
  await expect(mark).toBeVisible();
  return mark;
}

test("a click on a passage tells of it: its codes, memos and history, and what can be done", async ({
  page,
}) => {
  await givenAccount(page, "Paula Popover");
  await openInterview(page);
  const index = await uncoded(page).getAttribute("data-b");
  const mark = await codeWords(page, textOf(page).locator(`[data-b="${index}"]`), "Patience");

  await test.step("codes, with whose they are; the focus stays in the text", async () => {
    await mark.click();
    await expect(details(page)).toBeVisible();
    await expect(textOf(page)).toBeFocused();
    await expect(details(page).getByRole("list", { name: "Codes of Paula Popover" })).toContainText(
      "Patience",
    );
  });

  await test.step("what happened, asked for, after the code was changed", async () => {
    await expect(history(page)).toHaveCount(0);
    await details(page).getByRole("button", { name: "History" }).click();
    await expect(history(page).getByRole("listitem")).toHaveText(["You coded “Patience”. just now"]);
    await details(page).getByRole("button", { name: "Change Patience" }).click();
    await page.keyboard.type("Impatience");
    await page.keyboard.press("Enter");
    await expect(details(page)).toBeHidden();
    await mark.click();
    await details(page).getByRole("button", { name: "History" }).click();
    await expect(history(page).getByRole("listitem").first()).toContainText(
      "You changed “Patience” to “Impatience”.",
    );
    await expect(history(page).getByRole("time").first()).toHaveAttribute("title", /\d{4} at \d{2}:\d{2}/);
  });

  await test.step("a boundary moved", async () => {
    await details(page)
      .getByRole("button", { name: /^Move a boundary/ })
      .click();
    await expect(details(page)).toBeHidden();
    for (let step = 0; step < 3; step++) await page.keyboard.press("Control+ArrowRight");
    await page.keyboard.press("Enter");
    await mark.click();
    await details(page).getByRole("button", { name: "History" }).click();
    await expect(history(page).getByRole("listitem")).toContainText([
      "You moved a boundary of “Impatience”.",
      "You changed “Patience” to “Impatience”.",
      "You coded “Patience”.",
    ]);
  });

  await test.step("a memo", async () => {
    await details(page).getByRole("button", { name: /^Memo/ }).click();
    const memos = page.getByRole("dialog", { name: "Memos on a passage" });
    await memos.getByRole("textbox", { name: "Title" }).fill("Who waits");
    await memos.getByRole("button", { name: "Save" }).click();
    await expect(memos.getByRole("article", { name: "Who waits" })).toBeVisible();
    await page.keyboard.press("Escape");
    await mark.click();
    await details(page)
      .getByRole("list", { name: "Memos" })
      .getByRole("button", { name: "Who waits" })
      .click();
    await expect(memos.getByRole("article", { name: "Who waits" })).toBeVisible();
    await page.keyboard.press("Escape");
  });

  await test.step("the last code removed, and the popover with it", async () => {
    await mark.click();
    await details(page).getByRole("button", { name: "Remove Impatience of Paula Popover" }).click();
    await expect(details(page)).toBeHidden();
    await expect(textOf(page)).toBeFocused();
  });
});

test("a key opens a passage's details, and Escape leads back to the caret", async ({ page }) => {
  await givenAccount(page, "Kim Keys");
  await openInterview(page);
  const index = await uncoded(page).getAttribute("data-b");
  const paragraph = textOf(page).locator(`[data-b="${index}"]`);
  const mark = await codeWords(page, paragraph, "Patience");

  // To the start of what is selected, and one word into it.
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Control+ArrowRight");
  const caret = await caretOf(page);
  await page.keyboard.press("d");
  await expect(details(page)).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(details(page).getByRole("button", { name: "Close" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(details(page)).toBeHidden();
  await expect(textOf(page)).toBeFocused();
  expect(await caretOf(page)).toEqual(caret);

  await test.step("opened by a click, it is entered by the key and goes when the caret goes", async () => {
    await mark.click();
    await expect(details(page)).toBeVisible();
    await page.keyboard.press("d");
    await expect(details(page)).toBeFocused();
    await page.keyboard.press("Escape");
    await mark.click();
    await expect(details(page)).toBeVisible();
    await page.keyboard.press("ArrowRight");
    await expect(details(page)).toBeHidden();
  });

  await test.step("selecting is not disturbed", async () => {
    await mark.dblclick({ position: firstWord });
    await expect(page.getByRole("toolbar", { name: "Selection" })).toBeVisible();
    await page.keyboard.press("d");
    await expect(page.getByText("Put the caret into a coded passage first.")).toBeVisible();
    await expect(details(page)).toBeHidden();
  });

  await test.step("it follows its passage while the text is scrolled, and goes when that is out of sight", async () => {
    await page.keyboard.press("Escape");
    await mark.click();
    await expect(details(page)).toBeVisible();
    const distance = async () =>
      Math.round(((await details(page).boundingBox())?.y ?? 0) - ((await mark.boundingBox())?.y ?? 0));
    const before = await distance();
    await page.mouse.move(800, 800);
    await page.mouse.wheel(0, 60);
    await expect.poll(distance).toBe(before);
    await expect(details(page)).toBeVisible();
    await page.mouse.wheel(0, 3000);
    await expect(details(page)).toBeHidden();
  });
});

test("where several passages lie, one is chosen", async ({ page }) => {
  await givenAccount(page, "Sam Several");
  await openInterview(page);
  const index = await uncoded(page).getAttribute("data-b");
  const paragraph = textOf(page).locator(`[data-b="${index}"]`);
  await codeWords(page, paragraph, "Patience");
  const mark = paragraph.locator("mark").first();
  await mark.dblclick({ position: firstWord });
  await page.keyboard.press("c");
  await page.keyboard.type("Single word");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(textOf(page)).toBeFocused();

  await paragraph.locator('mark[data-n="2"]').first().click();
  const here = details(page).getByRole("list", { name: "2 passages here" });
  await expect(here.getByRole("button")).toHaveCount(2);
  const [outer, inner] = [here.getByRole("button").first(), here.getByRole("button").last()];
  await expect(inner).toHaveAttribute("aria-current", "true");
  await expect(details(page).getByRole("button", { name: "Change Single word" })).toBeVisible();
  const caret = await caretOf(page);
  await outer.click();
  await expect(outer).toHaveAttribute("aria-current", "true");
  await expect(details(page).getByRole("button", { name: "Change Patience" })).toBeVisible();
  await expect(details(page).getByRole("button", { name: "Change Single word" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(textOf(page)).toBeFocused();
  expect(await caretOf(page)).toEqual(caret);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("what tells of a passage has no serious violation", async ({ page }) => {
      await givenAccount(page, "Axa Axe");
      await openInterview(page);
      await painted(page).first().click();
      await details(page).getByRole("button", { name: "History" }).click();
      await expect(history(page).getByRole("listitem")).toContainText([/came with the project\./]);
      await expectAccessible(page, `a passage's details, ${colorScheme}`);
    });
  });
}

test.describe("by touch", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test("a tap tells of a passage", async ({ page }) => {
    await givenAccount(page, "Tara Touch");
    await openInterview(page);
    const mark = painted(page).first();
    await mark.tap();
    await expect(details(page)).toBeVisible();
    const box = (await details(page).boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
    const words = (await mark.boundingBox())!;
    expect(box.y >= words.y + words.height || box.y + box.height <= words.y).toBe(true);
    await details(page).getByRole("button", { name: "Close" }).tap();
    await expect(details(page)).toBeHidden();
  });
});
