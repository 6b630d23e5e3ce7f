import { type Locator, type Page, expect, test } from "@playwright/test";
import { givenAccount } from "./support/given";
import { chooseItem, goToPart, press, tabTo } from "./support/keyboard";
import { openSampleDocument, textOf } from "./support/reader";

const cards = (page: Page) => page.getByRole("region", { name: "Coded passages" });
const bar = (page: Page) => page.locator("[data-reader-part]").nth(1);
const box = (page: Page) => page.locator('[role="dialog"]:visible, [role="menu"]:visible');

async function openReader(page: Page): Promise<void> {
  await givenAccount(page, "Fiona Focus");
  await openSampleDocument(page, /Soldiers/);
  await textOf(page).focus();
}

/** Opens a box, expects the focus in it, closes it with Escape and expects the focus where it was, or in the text. */
async function expectReturn(page: Page, open: () => Promise<void>, opener: Locator): Promise<void> {
  await open();
  await expect(box(page).first()).toBeVisible();
  await expect
    .poll(() =>
      page.evaluate(() => document.activeElement?.closest('[role="dialog"], [role="menu"]') !== null),
    )
    .toBe(true);
  await page.keyboard.press("Escape");
  await expect(box(page)).toHaveCount(0);
  await expect(opener.or(textOf(page)).and(page.locator(":focus"))).toHaveCount(1);
}

/** A passage that is one's own, current, with the caret in the text. */
async function codeWords(page: Page): Promise<void> {
  await page.keyboard.press("Control+Home");
  for (let i = 0; i < 2; i++) await page.keyboard.press("Control+ArrowDown");
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await page.keyboard.press("c");
  await page.keyboard.type("trust");
  await page.keyboard.press("Enter");
  await expect(cards(page)).toContainText("Trust deficit");
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("f");
  await expect(cards(page).getByRole("heading")).toContainText("At the caret");
}

test("every box of the bar gives the focus back", async ({ page }) => {
  await openReader(page);
  await goToPart(page, bar(page), "Shift+F6");
  for (const name of [
    "Whose codings are shown",
    "Walk through: every passage",
    "Margin",
    "Display",
    "More",
  ]) {
    const button = page.getByRole("button", { name, exact: true });
    await tabTo(page, button);
    await expectReturn(page, () => page.keyboard.press("Enter"), button);
    if (await textOf(page).evaluate((text) => text === document.activeElement))
      await goToPart(page, bar(page), "Shift+F6");
  }
  const more = page.getByRole("button", { name: "More", exact: true });
  await press(page, more);
  await expectReturn(page, () => chooseItem(page, page.getByRole("menuitem", { name: "Keys" })), more);
  await goToPart(page, bar(page), "Shift+F6");
  await press(page, page.getByRole("button", { name: "Find in the document" }));
  await expect(page.getByRole("textbox", { name: "Words to find" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(textOf(page)).toBeFocused();
});

test("every box that a key or the toolbar opens over the text gives the focus back", async ({ page }) => {
  await openReader(page);
  await codeWords(page);
  for (const key of ["c", "Shift+c", "d", "m", "Shift+w", "Shift+F10", "?", "Control+Alt+z"]) {
    await expectReturn(page, () => page.keyboard.press(key), textOf(page));
    await expect(textOf(page)).toBeFocused();
  }
  await page.keyboard.press("Control+Shift+ArrowRight");
  const toolbar = page.getByRole("toolbar", { name: "Selection" });
  await tabTo(page, toolbar.getByRole("button", { name: /^Code C/ }));
  await expectReturn(page, () => page.keyboard.press("Enter"), textOf(page));
  await tabTo(page, toolbar.getByRole("button", { name: "Clear the selection" }));
  await page.keyboard.press("Enter");
  await expect(toolbar).toBeHidden();
  await expect(textOf(page)).toBeFocused();
});

test("every box of a card gives the focus back to the card", async ({ page }) => {
  await openReader(page);
  await codeWords(page);
  await goToPart(page, cards(page));
  for (const name of ["Change Trust deficit", /^Weigh Trust deficit/, "Add a code", "Memo"]) {
    const button = cards(page)
      .getByRole("button", { name, exact: typeof name === "string" })
      .first();
    await tabTo(page, button);
    await expectReturn(page, () => page.keyboard.press("Enter"), button);
    await expect(button).toBeFocused();
  }
  await press(
    page,
    cards(page)
      .getByRole("button", { name: /^Move a boundary/ })
      .first(),
  );
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await goToPart(page, cards(page));
  await press(
    page,
    cards(page)
      .getByRole("button", { name: /^Remove Trust deficit/ })
      .first(),
  );
  await expect(cards(page).getByRole("button", { name: /^Remove Trust deficit/ })).toHaveCount(0);
  await expect(textOf(page)).toBeFocused();
});

test("every box of the codebook gives the focus back to the tree", async ({ page }) => {
  await openReader(page);
  const tree = page.getByRole("tree", { name: "Codebook" });
  await goToPart(page, page.getByRole("complementary"));
  await tabTo(page, tree);
  await page.keyboard.type("Multi");
  for (const key of ["Shift+F10", "Delete"]) {
    await expectReturn(page, () => page.keyboard.press(key), tree);
    await expect(tree).toBeFocused();
  }
  await page.keyboard.press("F2");
  await expect(page.getByRole("textbox", { name: "Name of the code" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(tree).toBeFocused();
});

test("a pane laid over the text takes the focus and gives it back to its button", async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 800 });
  await openReader(page);
  for (const name of ["Documents and codebook", "Coded passages"]) {
    const button = page.getByRole("button", { name, exact: true });
    await tabTo(page, button, name.startsWith("Doc") ? "Shift+Tab" : "Tab");
    await page.keyboard.press("Enter");
    await expect(button).toHaveAttribute("aria-expanded", "true");
    const within = page.locator("[data-reader-part][data-over]");
    await expect(within.locator(":focus")).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(button).toBeFocused();
  }
});
