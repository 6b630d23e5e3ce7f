import { type Page, expect, test } from "@playwright/test";
import { openSample } from "./support/account";
import { givenAccount, givenProject, givenSample } from "./support/given";
import { dragOver, paragraphs, textOf } from "./support/reader";
import { uploadFile } from "./support/upload";

const selected = (page: Page) => page.evaluate(() => document.getSelection()?.toString() ?? "");
const cards = (page: Page) => page.getByRole("region", { name: "Coded passages" });

async function openDocument(page: Page, title: RegExp): Promise<void> {
  await page.getByRole("link", { name: title }).first().click();
  await expect(textOf(page)).toBeVisible();
}

test("several codes and a memo are given at once, taken back at once, and the last code again", async ({
  page,
}) => {
  await givenAccount(page, "Pia Palette");
  await openSample(page);
  await openDocument(page, /Interview 07/);
  await expect(textOf(page).locator("mark[data-p]").first()).toBeVisible();
  await dragOver(page, paragraphs(page).nth(1));

  await page.keyboard.press("c");
  const box = page.getByRole("dialog", { name: /^Code “/ });
  await expect(box.getByRole("group", { name: "Suggested" }).getByRole("option").first()).toBeVisible();
  await page.keyboard.type("trust def");
  await page.keyboard.press("Control+Enter");
  await page.keyboard.type("weak inst");
  await page.keyboard.press("Control+Enter");
  await expect(box.getByRole("list", { name: "Chosen codes" }).getByRole("listitem")).toHaveText([
    "Trust deficit",
    "Weak institutions",
  ]);
  await box.getByRole("button", { name: "Add a memo" }).click();
  await box.getByLabel("Memo on the passage").fill("Ask him about this again.");
  await page.keyboard.press("Control+Enter");
  await expect(box).toBeHidden();
  const own = cards(page).getByRole("list", { name: "Codes of Pia Palette" });
  await expect(own.getByRole("listitem")).toHaveCount(2);
  for (const name of ["Trust deficit", "Weak institutions"]) await expect(own).toContainText(name);
  const memo = cards(page).getByRole("button", { name: "Memo" }).first();
  await memo.click();
  await expect(page.getByRole("dialog")).toContainText("Ask him about this again.");
  await page.keyboard.press("Escape");
  await expect(textOf(page)).toBeFocused();
  await memo.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toContainText("Ask him about this again.");
  await page.keyboard.press("Escape");
  await expect(memo).toBeFocused();

  // The card goes, and with it the button that had the focus.
  await page.keyboard.press("Control+z");
  await expect(own).toHaveCount(0);
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.press("l");
  await expect(own.getByRole("listitem")).toHaveCount(1);
});

/** Chooses what the mouse selects, and goes back into the text, where nothing is selected then. */
async function choose(page: Page, unit: string): Promise<void> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: /^The mouse selects/ }).hover();
  await page.getByRole("menuitemradio", { name: unit }).click();
  await textOf(page).focus();
  await page.keyboard.press("Escape");
}

test("the mouse keeps to whole words, or to what one chooses", async ({ page }) => {
  await givenAccount(page, "Sina Snap");
  await givenSample(page);
  await openDocument(page, /Soldiers/);
  const paragraph = paragraphs(page).nth(1);
  await dragOver(page, paragraph);
  const words = (await selected(page)).trim();
  const text = (await paragraph.textContent()) ?? "";
  const before = text[text.indexOf(words) - 1] ?? " ";
  const after = text[text.indexOf(words) + words.length] ?? " ";
  expect(words.length).toBeGreaterThan(5);
  expect(`${before}${after}`).toMatch(/^\P{L}\P{L}$/u);

  await choose(page, "Whole sentences");
  await dragOver(page, paragraph);
  await expect.poll(async () => (await selected(page)).trim()).toMatch(/^\p{Lu}.*\.$/su);

  await choose(page, "Whole paragraphs");
  await dragOver(page, paragraph);
  const oneLine = (words: string) => words.replace(/\s+/g, " ").trim();
  await expect.poll(async () => oneLine(await selected(page))).toBe(oneLine(text));
});

test("sentences, ends and columns are selected by keys", async ({ page }) => {
  await givenAccount(page, "Keno Keys");
  const projectId = await givenProject(page, "Tables");
  const documentId = await uploadFile(
    page,
    projectId,
    "harvest.md",
    Buffer.from(
      "First one. Second one. Third one.\n\n| Year | Wheat |\n| --- | --- |\n| 2001 | poor |\n| 2002 | good |\n",
    ),
  );
  await page.goto(`/projects/${projectId}/documents/${documentId}`);
  await expect(textOf(page).getByRole("table")).toBeVisible();
  await textOf(page)
    .getByText("First one")
    .click({ position: { x: 2, y: 8 } });
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await page.keyboard.press("Alt+Shift+ArrowRight");
  await expect.poll(() => selected(page)).toBe("First one. Second one.");
  await page.keyboard.press("o");
  await page.keyboard.press("Control+Shift+ArrowRight");
  await expect.poll(() => selected(page)).toMatch(/^ ?one\. Second one\.$/);

  await textOf(page).getByRole("cell", { name: "good" }).click();
  await page.keyboard.press("Shift+t");
  await page.keyboard.press("c");
  await page.keyboard.type("Harvest");
  await page.keyboard.press("Enter");
  const marks = textOf(page).locator("mark[data-p]");
  await expect(marks).toHaveText(["poor", "good"]);
  expect(new Set(await marks.evaluateAll((all) => all.map((mark) => mark.dataset.p))).size).toBe(1);
});

test("a command can have another key, which is taken from the command that had it", async ({ page }) => {
  await givenAccount(page, "Chris Chord");
  await givenSample(page);
  await openDocument(page, /Soldiers/);
  await textOf(page).focus();
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys in the reader" });
  await keys.getByRole("button", { name: "Add a key: Write a memo on the passage" }).click();
  await page.keyboard.press("f");
  await expect(keys.getByRole("status")).toHaveText(
    "F is chosen. It was the key of “Walk on: to the next passage, or whatever Walk is set to”.",
  );
  await keys.getByRole("button", { name: "Add a key: Select everything" }).click();
  await page.keyboard.press("ArrowLeft");
  await expect(keys.getByRole("status")).toContainText("cannot be chosen");
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();

  await page.reload();
  await textOf(page).locator("mark[data-p]").first().click();
  await page.keyboard.press("f");
  await expect(page.getByRole("dialog", { name: /memo/i })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await keys.getByRole("button", { name: "Reset all" }).click();
  await expect(keys.getByRole("button", { name: "Reset all" })).toBeDisabled();
});
