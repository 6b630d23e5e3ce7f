import { type Locator, type Page, expect, test } from "@playwright/test";
import {
  chooseItem,
  forbidPointers,
  goToPart,
  press,
  registerByKeys,
  tabTo,
  times,
  typeInto,
} from "./support/keyboard";
import { textOf } from "./support/reader";

const me = "Tasta Leserin";
const said = (page: Page): Locator => page.locator("[role=status][aria-live=polite]");
const cards = (page: Page): Locator => page.getByRole("region", { name: "Coded passages" });
const own = (page: Page): Locator => cards(page).getByRole("list", { name: `Codes of ${me}` });
const selected = (page: Page) =>
  page.evaluate(() => document.getSelection()?.toString().replace(/\s+/g, " ").trim() ?? "");

/** Gives a code a key of its own where the codebook is edited. */
async function giveCodeAKey(page: Page): Promise<void> {
  await press(page, page.getByRole("link", { name: "Codebook" }));
  await tabTo(page, page.getByRole("tree", { name: "Codebook" }));
  await page.keyboard.type("Leader");
  await tabTo(page, page.getByRole("textbox", { name: "Shortcut" }));
  await page.keyboard.type("7");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("treeitem", { name: /^Leadership.*shortcut 7/ })).toBeVisible();
}

async function openDocument(page: Page): Promise<void> {
  await press(page, page.getByRole("link", { name: "Documents", exact: true }));
  await press(page, page.getByRole("link", { name: /^Soldiers/ }).first());
  await expect(textOf(page).locator("mark[data-p]").first()).toBeVisible();
  await press(page, page.getByRole("button", { name: "Skip to the text" }));
  await expect(textOf(page)).toBeFocused();
}

async function moveAndSelect(page: Page): Promise<void> {
  await page.keyboard.press("Control+Home");
  await times(page, 3, "Control+ArrowDown");
  await expect(said(page)).toContainText("Tashkent, Institute of the Two Rivers");
  await page.keyboard.press("Control+ArrowRight");
  await expect(said(page)).toHaveText("Tashkent");
  await times(page, 2, "Shift+ArrowRight");
  await expect(said(page)).toContainText("selected");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await expect
    .poll(() => selected(page))
    .toBe("Tashkent, Institute of the Two Rivers, 3 and 4 October 2023.");
  await page.keyboard.press("e");
  await expect.poll(() => selected(page)).toMatch(/^Tashkent.*my own remarks\.$/);
  await expect(said(page)).toHaveText(/^Paragraph selected: Tashkent, .* to .* my own remarks\., \d+ words$/);
  await page.keyboard.press("Shift+e");
  await expect.poll(() => selected(page)).toMatch(/October 2023\.$/);
}

/** The codes that one has put on the passage one is at. */
const expectOwn = (page: Page, ...names: string[]) =>
  expect(own(page).getByRole("listitem")).toHaveText(names.map((name) => new RegExp(`^${name}`)));

async function chooseInPalette(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("combobox", { name: "Code", exact: true })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await expect(textOf(page)).toBeFocused();
}

async function code(page: Page): Promise<void> {
  await page.keyboard.press("c");
  await chooseInPalette(page, "trust def");
  await expect(said(page)).toHaveText(/^Coded: Trust deficit, 11 words/);
  await expectOwn(page, "Trust deficit");

  await page.keyboard.press("Shift+c");
  await page.keyboard.type("energy need");
  await typeInto(page, page.getByLabel("Memo on the passage"), "Ask who took these notes.");
  await page.keyboard.press("Control+Enter");
  await expect(textOf(page)).toBeFocused();
  await expect(said(page)).toHaveText(/^Coded: Energy need/);

  await page.keyboard.press("7");
  await expect(said(page)).toHaveText(/^Coded: Leadership/);
  await expectOwn(page, "Trust deficit", "Energy need", "Leadership");

  await page.keyboard.press("Escape");
  await page.keyboard.press("Alt+ArrowDown");
  await times(page, 3, "Control+Shift+ArrowRight");
  await page.keyboard.press("l");
  await expect(said(page)).toHaveText(/^Coded: Leadership, 3 words/);

  await page.keyboard.press("Escape");
  await times(page, 2, "Alt+ArrowUp");
  await times(page, 3, "Control+Shift+ArrowRight");
  await page.keyboard.press("v");
  await expect(said(page)).toHaveText("Coded: Taken by hand, 3 words");
  await expect(textOf(page)).toBeFocused();
}

async function changePassage(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await times(page, 3, "Control+ArrowLeft");
  await page.keyboard.press("b");
  await expect(said(page)).toContainText("Moving the end of the passage");
  await page.keyboard.press("Control+ArrowRight");
  await expect(said(page)).toHaveText(/ selected$/);
  await page.keyboard.press("Enter");
  await expect(said(page)).toHaveText("Boundary moved: 4 words now");
  await expect(textOf(page)).toBeFocused();

  await page.keyboard.press("Control+ArrowRight");
  await page.keyboard.press("Shift+s");
  await expect(said(page)).toHaveText(/^Split: 1 word and 3 words/);
  await page.keyboard.press("Shift+j");
  await expect(said(page)).toHaveText("Joined: 4 words now");

  await page.keyboard.press("Shift+F10");
  await chooseItem(page, page.getByRole("menuitem", { name: "Change code…" }));
  await chooseInPalette(page, "rise of");
  await expect(said(page)).toHaveText("Changed to Rise of China");

  await page.keyboard.press("Shift+w");
  await expect(page.getByRole("dialog", { name: "Weight of “Rise of China”" })).toBeVisible();
  await page.keyboard.type("70");
  await page.keyboard.press("Enter");
  await expect(textOf(page)).toBeFocused();
  await expect(said(page)).toHaveText("Weight of Rise of China: 70");

  await page.keyboard.press("Delete");
  await expect(said(page)).toHaveText("Removed “Rise of China”");
  await expect(own(page).filter({ hasText: "Rise of China" })).toHaveCount(0);
}

async function undoAndRedo(page: Page): Promise<void> {
  const removed = own(page).filter({ hasText: "Rise of China" });
  await page.keyboard.press("Control+z");
  await expect(removed).toHaveCount(1);
  await page.keyboard.press("Control+Shift+z");
  await expect(removed).toHaveCount(0);
  await page.keyboard.press("Control+Alt+z");
  const list = page.getByRole("dialog", { name: "Your changes" });
  await press(page, list.getByRole("button", { name: /^Undo: / }).first());
  await expect(list.getByRole("listitem").first()).toContainText("undone");
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await expect(textOf(page)).toBeFocused();
}

async function goAbout(page: Page): Promise<void> {
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("f");
  await expect(said(page)).toContainText(/^Passage 1 of \d+: .*Tashkent, Institute/);
  await page.keyboard.press("f");
  await expect(said(page)).toContainText(/^Passage 2 of /);

  await page.keyboard.press("Control+f");
  await expect(page.getByRole("textbox", { name: "Words to find" })).toBeFocused();
  await page.keyboard.type("map");
  await expect(page.getByRole("search")).toContainText(/1 of \d/);
  await press(page, page.getByRole("button", { name: "All hits", exact: true }));
  await tabTo(page, page.getByRole("listbox", { name: "All hits" }));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("search")).toContainText(/2 of \d/);
  await page.keyboard.press("Escape");
  await expect(textOf(page)).toBeFocused();
  await expect.poll(() => selected(page)).toBe("map");
  await page.keyboard.press("Escape");

  const left = page.getByRole("complementary", { name: "Documents and codebook" });
  await goToPart(page, left, "Shift+F6");
  await press(page, left.getByRole("button", { name: /^Outline/ }));
  await tabTo(page, left.getByRole("tree", { name: "Headings" }));
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(textOf(page)).toBeFocused();
  await expect(textOf(page).getByRole("heading", { name: "Evening: Why Now" })).toBeInViewport();

  const overview = page.getByRole("slider", { name: "Place in the document" });
  await tabTo(page, overview);
  await page.keyboard.press("Home");
  await expect(overview).toHaveAttribute("aria-valuenow", "0");
  await tabTo(page, textOf(page), "Shift+Tab");
}

/** Goes to a button of the bar and opens what it opens. */
async function open(page: Page, name: string | RegExp): Promise<Locator> {
  const button = page.getByRole("button", { name, exact: typeof name === "string" });
  await press(page, button);
  await expect(button).toHaveAttribute("aria-expanded", "true");
  return button;
}

async function changeDisplay(page: Page): Promise<void> {
  await goToPart(page, page.locator("[data-reader-part]").nth(1), "Shift+F6");
  const margin = await open(page, "Margin");
  const left = page.getByRole("menuitemradio", { name: "Left of the text" });
  await chooseItem(page, left);
  await expect(left).toBeChecked();
  await page.keyboard.press("Escape");
  await expect(margin).toBeFocused();

  await open(page, "Display");
  await press(page, page.getByRole("switch", { name: "Patterns as well as colours" }), "Space");
  await expect(page.locator("html")).toHaveAttribute("data-patterns");
  await tabTo(page, page.getByRole("slider", { name: "Text size" }));
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Escape");
  await expect(textOf(page)).toBeFocused();
}

async function changeKeys(page: Page): Promise<void> {
  await goToPart(page, page.locator("[data-reader-part]").nth(1), "Shift+F6");
  await open(page, "More");
  await chooseItem(page, page.getByRole("menuitem", { name: "Keys" }));
  const keys = page.getByRole("dialog", { name: "Keys in the reader" });
  await typeInto(page, keys.getByRole("textbox", { name: "Find a command or a key" }), "coded here");
  await press(page, keys.getByRole("button", { name: /^Add a key: Say what is coded here/ }));
  await page.keyboard.press("q");
  await expect(keys.getByRole("status")).toHaveText("Q is chosen.");
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
  await expect(page.locator("body")).not.toBeFocused();
  await goToPart(page, textOf(page));
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("f");
  await page.keyboard.press("q");
  await expect(said(page)).toContainText(/^1 passage here\. .*by Tasta Leserin; from “Tashkent/);
}

async function useThePanes(page: Page): Promise<void> {
  await goToPart(page, cards(page));
  await press(
    page,
    own(page)
      .getByRole("button", { name: /^Remove Trust deficit/ })
      .first(),
  );
  await expect(own(page).first()).not.toContainText("Trust deficit");
  await expect(page.locator("body")).not.toBeFocused();
  await goToPart(page, textOf(page), "Shift+F6");

  await page.keyboard.press("Control+Home");
  await times(page, 2, "Control+ArrowDown");
  await times(page, 2, "Control+Shift+ArrowRight");
  const tree = page.getByRole("tree", { name: "Codebook" });
  await goToPart(page, page.getByRole("complementary"), "F6");
  await tabTo(page, tree);
  await page.keyboard.type("Multi");
  await page.keyboard.press("Enter");
  await expect(said(page)).toHaveText(/^Coded: Multipolar order, 2 words/);
  await expect(tree).toBeFocused();
  await page.keyboard.press("F2");
  await page.keyboard.press("Escape");
  await expect(tree).toBeFocused();
  await goToPart(page, textOf(page));
}

test("a document is coded with the keyboard alone", async ({ page }) => {
  test.setTimeout(240_000);
  const expectNoPointer = await forbidPointers(page);
  await registerByKeys(page, me);
  await press(page, page.getByRole("button", { name: "Open the sample project" }));
  await expect(page.getByRole("heading", { name: "Documents", level: 1 })).toBeVisible();
  await giveCodeAKey(page);
  await openDocument(page);
  await moveAndSelect(page);
  await code(page);
  await changePassage(page);
  await undoAndRedo(page);
  await goAbout(page);
  await changeDisplay(page);
  await changeKeys(page);
  await useThePanes(page);
  expectNoPointer();
});
