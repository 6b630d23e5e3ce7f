import { type Locator, type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { givenAccount, givenSample } from "./support/given";
import { callApi } from "./support/rest";

const interview = "Interview 07: a freight forwarder";
const kitchen = "The Friday Kitchen";

const mainText = (page: Page): Locator => page.getByRole("document", { name: /^(Text|Pages) of / });
const besidePane = (page: Page): Locator => page.getByRole("region", { name: /^Beside: / });
const besideText = (page: Page): Locator => page.getByRole("document", { name: /^(Text|Pages) beside: / });
const paragraphsIn = (text: Locator): Locator =>
  text.locator('[data-kind="paragraph"]').filter({ hasText: /.{160,}/s });

async function openDocument(page: Page, title: string): Promise<string> {
  await givenAccount(page, "Sina Split");
  const projectId = await givenSample(page);
  const documents = await callApi<{ id: string; title: string }[]>(page, "documents/list", { projectId });
  const id = documents.find((document) => document.title === title)?.id;
  const address = `/projects/${projectId}/documents/${id}`;
  await page.goto(`${address}?view=text`);
  await expect(mainText(page).locator("mark[data-p]").first()).toBeVisible();
  return address;
}

/** Puts the caret into a paragraph and selects its beginning by keys. */
async function selectWords(page: Page, paragraph: Locator): Promise<void> {
  await paragraph.click({ position: { x: 6, y: 12 } });
  await page.keyboard.press("Home");
  for (let word = 0; word < 4; word++) await page.keyboard.press("Control+Shift+ArrowRight");
}

async function codeWith(page: Page, name: string): Promise<void> {
  await page.keyboard.press("c");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** The passages that pieces of a text are painted with, in the order of the text. */
const passagesIn = (text: Locator): Promise<string[]> =>
  text.locator("mark[data-p]").evaluateAll((marks) => marks.map((mark) => mark.getAttribute("data-p") ?? ""));

test("the same document stands beside itself, and what is coded in one pane is seen in the other", async ({
  page,
}) => {
  await openDocument(page, interview);
  await paragraphsIn(mainText(page)).first().click();
  await page.keyboard.press("Control+\\");
  await expect(besidePane(page)).toHaveAccessibleName(`Beside: ${interview}`);
  await expect(page.getByRole("region", { name: `Reading: ${interview}` })).toBeVisible();
  await expect(mainText(page)).toBeFocused();
  await expect(besideText(page).locator("mark[data-p]").first()).toBeVisible();

  // Each is scrolled on its own.
  const scrollOf = (text: Locator) =>
    text.evaluate((element) => element.closest("[data-reading-surface]")?.scrollTop ?? 0);
  const before = await scrollOf(mainText(page));
  await paragraphsIn(besideText(page)).nth(6).scrollIntoViewIfNeeded();
  await expect.poll(() => scrollOf(besideText(page))).toBeGreaterThan(before + 100);
  expect(await scrollOf(mainText(page))).toBe(before);

  const calls: string[] = [];
  page.on("request", (request) => calls.push(request.url()));
  for (const [here, there] of [
    [mainText, besideText],
    [besideText, mainText],
  ] as const) {
    const paragraph = paragraphsIn(here(page)).nth(here === mainText ? 1 : 3);
    const counterpart = paragraphsIn(there(page)).nth(here === mainText ? 1 : 3);
    await counterpart.scrollIntoViewIfNeeded();
    await selectWords(page, paragraph);
    const shown = await passagesIn(counterpart);
    await codeWith(page, "Trust");
    await expect(here(page)).toBeFocused();
    await expect.poll(() => passagesIn(counterpart)).not.toEqual(shown);
    expect(await passagesIn(counterpart)).toEqual(await passagesIn(paragraph));
    const panel = page.getByRole("region", { name: "Coded passages" });
    await expect(
      panel.getByText(here === mainText ? `Reading: ${interview}` : `Beside: ${interview}`),
    ).toBeVisible();
    await expect(panel.getByText("Sina Split").first()).toBeVisible();
  }
  expect(calls.filter((url) => /coding\/(list|read)/.test(url))).toEqual([]);
});

test("another document is read, coded, found in and swapped, and stands there when the page is loaded again", async ({
  page,
}) => {
  const address = await openDocument(page, interview);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: /^Split view/ }).click();
  await page.getByRole("combobox", { name: "Document beside the text" }).selectOption(kitchen);
  await expect(besidePane(page)).toHaveAccessibleName(`Beside: ${kitchen}`);
  const paragraph = paragraphsIn(besideText(page)).nth(4);
  await selectWords(page, paragraph);
  const shown = await passagesIn(paragraph);
  await expect(page.getByRole("toolbar", { name: "Selection" })).toHaveCount(1);
  await codeWith(page, "Conflict");
  await expect.poll(() => passagesIn(paragraph)).not.toEqual(shown);
  await expectAccessible(page, "two panes");

  await page.keyboard.press("Control+f");
  await page.keyboard.type("Friday");
  await expect(besidePane(page).getByText(/^1 of \d+$/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(besideText(page)).toBeFocused();

  // A document with pages is shown as printed by its button.
  const showing = page.getByRole("combobox", { name: "Document beside the text" });
  await showing.selectOption({ label: "Six Locks and Few Keys: What Holds Pakistan and Russia Apart" });
  await besidePane(page).getByRole("button", { name: "Show the pages as printed" }).click();
  await expect(page.getByRole("document", { name: /^Pages beside: Six Locks/ })).toBeVisible();
  await expect(mainText(page)).toHaveAccessibleName(`Text of ${interview}`);
  await showing.selectOption(kitchen);
  await expect(besideText(page)).toHaveAccessibleName(`Text beside: ${kitchen}`);

  // Who opens the address sees the same two documents, each at its place.
  await paragraph.scrollIntoViewIfNeeded();
  await paragraph.click();
  await page.reload();
  await expect(besidePane(page)).toHaveAccessibleName(`Beside: ${kitchen}`);
  await expect(paragraphsIn(besideText(page)).nth(4)).toBeInViewport();

  await paragraphsIn(besideText(page)).nth(4).click();
  await page.keyboard.press("Shift+d");
  await expect(page.getByRole("heading", { level: 1, name: kitchen })).toBeVisible();
  await expect(besidePane(page)).toHaveAccessibleName(`Beside: ${interview}`);
  await expect(mainText(page)).toBeFocused();
  await expect(paragraphsIn(mainText(page)).nth(4)).toBeInViewport();
  expect(new URL(page.url()).pathname).not.toBe(address);

  // It stays beside the next text one goes to, and is gone for good once it is closed.
  await page.getByRole("navigation", { name: "Documents" }).getByRole("link", { name: interview }).click();
  await expect(page.getByRole("heading", { level: 1, name: interview })).toBeVisible();
  await expect(besidePane(page)).toHaveAccessibleName(`Beside: ${interview}`);
  await page.getByRole("button", { name: "Close this pane" }).click();
  await expect(besidePane(page)).toHaveCount(0);
  await expect(mainText(page)).toBeFocused();
  await page.reload();
  await expect(mainText(page).locator("mark[data-p]").first()).toBeVisible();
  await expect(besidePane(page)).toHaveCount(0);
});

test("both panes are had by keys alone", async ({ page }) => {
  await openDocument(page, interview);
  await mainText(page).focus();
  await page.keyboard.press("x");
  await expect(page.getByText("Only one pane is open.")).toBeAttached();
  await page.keyboard.press("Control+Backslash");
  await expect(besideText(page).locator("mark[data-p]").first()).toBeVisible();
  await page.keyboard.press("x");
  await expect(besideText(page)).toBeFocused();
  await page.keyboard.press("x");
  await expect(mainText(page)).toBeFocused();

  // The documents of the pane beside follow one another by the keys of the first.
  await page.keyboard.press("x");
  await page.keyboard.press("]");
  await expect(besidePane(page)).not.toHaveAccessibleName(`Beside: ${interview}`);
  await expect(besideText(page)).toBeFocused();
  await expect(page.getByRole("heading", { level: 1, name: interview })).toBeVisible();

  const divider = page.getByRole("separator", { name: "Room for the first pane, in percent" });
  await divider.focus();
  const room = async () => Number(await divider.getAttribute("aria-valuenow"));
  const half = await room();
  for (let step = 0; step < 4; step++) await page.keyboard.press("ArrowLeft");
  await expect.poll(room).toBeLessThan(half - 4);
  const widths = await Promise.all(
    [page.getByRole("region", { name: /^Reading/ }), besidePane(page)].map((pane) => pane.boundingBox()),
  );
  expect(widths[0]!.width).toBeLessThan(widths[1]!.width);

  // Where a window has no room for two beside one another they stand one above the other.
  await page.setViewportSize({ width: 820, height: 900 });
  await expect(divider).toHaveAttribute("aria-orientation", "horizontal");
  const [above, below] = [
    await page.getByRole("region", { name: /^Reading/ }).boundingBox(),
    await besidePane(page).boundingBox(),
  ];
  expect(below!.y).toBeGreaterThanOrEqual(above!.y + above!.height);
  await page.setViewportSize({ width: 1440, height: 900 });
  await besideText(page).focus();
  await page.keyboard.press("Shift+x");
  await expect(besidePane(page)).toHaveCount(0);
  await expect(mainText(page)).toBeFocused();
});
