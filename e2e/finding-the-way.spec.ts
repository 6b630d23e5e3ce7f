import { type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { givenAccount, givenSample } from "./support/given";
import { painted, textOf } from "./support/reader";

const find = (page: Page) => page.getByRole("search", { name: "Find in the document" });
const said = (page: Page) => page.getByRole("status");

async function openDocument(page: Page, title: string): Promise<void> {
  await page.getByRole("link", { name: title }).first().click();
  await expect(textOf(page)).toBeVisible();
  await expect(painted(page).first()).toBeVisible();
}

test("one finds one's way by patterns, headings and walks, and back", async ({ page }) => {
  await givenAccount(page, "Wanda Way");
  await givenSample(page);
  await openDocument(page, "Close on Paper");

  await test.step("a pattern finds words as shown, and says what is wrong with it", async () => {
    await textOf(page).focus();
    await page.keyboard.press("Control+f");
    await find(page).getByRole("checkbox", { name: "Regular expression" }).check();
    const pattern = find(page).getByRole("textbox", { name: "Pattern to find" });
    await pattern.fill("(ministr");
    await expect(find(page)).toContainText("not a whole pattern yet: unterminated group");
    await pattern.fill("((a?[a-z ]+)+)+Q$");
    await expect(find(page)).toContainText("takes too long");
    await pattern.fill("ministr(y|ies)");
    await expect(find(page)).toContainText(/1 of \d+/);
    await find(page).getByRole("button", { name: "All hits", exact: true }).click();
    const hits = page.getByRole("listbox", { name: "All hits" });
    await hits.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(find(page)).toContainText(/2 of \d+/);
    await expectAccessible(page, "all hits");
  });

  await test.step("the sentences of all hits are coded in one step", async () => {
    await find(page).getByRole("button", { name: "Code all hits" }).click();
    await page.getByRole("menuitem", { name: "The sentence of each hit" }).click();
    await page.getByRole("combobox", { name: "Code" }).fill("Leadership");
    await page.keyboard.press("Enter");
    await expect(page.getByText(/Coded \d+ passages with “Leadership”/).last()).toBeVisible();
    await page.getByRole("alert").getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText(/Undone: applied “Leadership” to \d+ passages/)).toBeVisible();
    await find(page).getByRole("button", { name: "Close, with the hit selected" }).click();
  });

  await test.step("the outline says where one is and leads elsewhere; back leads back", async () => {
    await page.getByRole("button", { name: /^Outline/ }).click();
    const outline = page.getByRole("tree", { name: "Headings" });
    const last = outline.getByRole("treeitem", { name: "Reading the pattern" });
    await expect(last).toHaveAccessibleName(/\d+ passages/);
    await outline.getByRole("treeitem").first().click();
    await last.click();
    await expect(last).toHaveAttribute("aria-current", "location");
    await expect(textOf(page)).toBeFocused();
    await page.keyboard.press("Alt+ArrowLeft");
    await expect(last).not.toHaveAttribute("aria-current", "location");
    await page.goForward();
    await expect(last).toHaveAttribute("aria-current", "location");
    await expectAccessible(page, "outline");
  });

  await test.step("a walk goes through the passages of one code", async () => {
    await page.getByRole("button", { name: /^Walk through/ }).click();
    await page.getByLabel("Walk through", { exact: true }).selectOption("Passages of a code");
    await page.getByLabel("Code", { exact: true }).selectOption({ label: "Cooperation" });
    await page.keyboard.press("Escape");
    await page.getByRole("treeitem").first().click();
    await expect(textOf(page)).toBeFocused();
    await page.keyboard.press("f");
    await expect(said(page).filter({ hasText: /Passage 1 of \d+/ })).toHaveCount(1);
    await page.keyboard.press("f");
    await expect(said(page).filter({ hasText: /Passage 2 of \d+/ })).toHaveCount(1);
  });
});

test("a document opens where one was, and an address leads to its words", async ({ page }) => {
  await givenAccount(page, "Paula Place");
  await givenSample(page);
  await openDocument(page, "Close on Paper");
  const { pathname } = new URL(page.url());

  await page.goto(`${pathname}?at=1200-1240`);
  await expect.poll(() => page.evaluate(() => String(document.getSelection()).length)).toBeGreaterThan(10);
  // The address says now in which text.
  await expect(page).toHaveURL(/at=1200-1240-[0-9a-f]{8}/);
  await page.goto(`${pathname}?at=1200-1240-00000000`);
  await expect(
    page.getByText(/^This link was made on a text of the document that is not kept/),
  ).toBeVisible();
  await expect(page).not.toHaveURL(/00000000/);

  await page.goto(pathname);
  const last = textOf(page).locator('[data-kind="heading"]').last();
  await expect(painted(page).first()).toBeVisible();
  await expect(last).not.toBeInViewport();
  const kept = page.waitForRequest(/documents\/keepPosition/);
  await last.evaluate((heading) => heading.scrollIntoView({ block: "center" }));
  await kept;
  await page.goto("/projects");
  await page.goto(pathname);
  await expect(last).toBeInViewport();
});
