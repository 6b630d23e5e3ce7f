import { type Page, expect, test } from "@playwright/test";
import { givenAccount, givenSample } from "./support/given";
import { paragraphs, textOf } from "./support/reader";
import { callApi } from "./support/rest";

/** Opens the sample's article, whose text has tables; the address of its reader. */
async function openArticle(page: Page): Promise<string> {
  await givenAccount(page, "Dora Display");
  const projectId = await givenSample(page);
  const documents = await callApi<{ id: string; fileName: string }[]>(page, "documents/list", { projectId });
  const article = documents.find(({ fileName }) => fileName.endsWith(".md"));
  const address = `/projects/${projectId}/documents/${article?.id}`;
  await openText(page, address);
  return address;
}

async function openText(page: Page, address: string): Promise<void> {
  await page.goto(`${address}?view=text`);
  await expect(textOf(page).locator("mark[data-p]").first()).toBeVisible();
}

/** Remembers the first character of the first line in the window; gives how far below the upper edge it is now. */
async function holdFirstLine(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const surface = document.querySelector("[data-reading-surface]")!;
    const left = document.querySelector("[data-b]")!.getBoundingClientRect().left;
    const at = document.caretPositionFromPoint(left + 4, surface.getBoundingClientRect().top + 64)!;
    const held = document.createRange();
    held.setStart(at.offsetNode, at.offset);
    held.setEnd(at.offsetNode, at.offset + 1);
    Object.assign(window, { held });
  });
  return () =>
    page.evaluate(() => {
      const { held } = window as unknown as { held: Range };
      const surface = document.querySelector("[data-reading-surface]")!;
      return held.getBoundingClientRect().top - surface.getBoundingClientRect().top;
    });
}

const openDisplay = (page: Page) => page.getByRole("button", { name: "Display", exact: true }).click();

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await page.keyboard.press(key);
}

test("type and lines change under the eye that reads, and are kept", async ({ page }) => {
  await openArticle(page);
  await textOf(page).locator("[data-b]").nth(12).scrollIntoViewIfNeeded();
  await page.locator("[data-reading-surface]").evaluate((surface) => surface.scrollTo(0, 900));
  const distance = await holdFirstLine(page);
  const before = await distance();
  await openDisplay(page);
  for (const [name, key, times] of [
    ["Text size", "ArrowRight", 5],
    ["Line width", "ArrowLeft", 3],
    ["Line spacing", "ArrowRight", 4],
  ] as const) {
    await page.getByRole("slider", { name }).focus();
    await press(page, key, times);
    await expect.poll(distance, { message: name }).toBeCloseTo(before, -1);
  }
  await page.getByText("Sans serif", { exact: true }).click();
  await expect.poll(distance).toBeCloseTo(before, -1);
  const shown = () =>
    page.locator("[data-text-body]").evaluate((body) => {
      const { fontSize, fontFamily } = getComputedStyle(body);
      return [fontSize, /^"?Inter/.test(fontFamily)];
    });
  expect(await shown()).toEqual(["23px", true]);
  await page.keyboard.press("Escape");
  await expect(textOf(page)).toBeFocused();
  await page.reload({ waitUntil: "commit" });
  await expect(page.locator("[data-text-body]")).toBeVisible();
  expect(await shown(), "before any script of the reader ran").toEqual(["23px", true]);
});

test("focus mode puts all but the text away and leaves one where one was", async ({ page }) => {
  await openArticle(page);
  await paragraphs(page).nth(2).click();
  const caret = () => page.evaluate(() => document.getSelection()?.anchorNode?.textContent);
  const before = await caret();
  await page.keyboard.press("z");
  await expect(page.getByRole("complementary")).toHaveCount(0);
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Coded passages" })).toBeVisible();
  await expect(textOf(page)).toBeFocused();
  expect(await caret()).toBe(before);
});

test("what is coded is said when asked for, and while reading only when wished", async ({ page }) => {
  await openArticle(page);
  const mark = textOf(page).locator("mark[data-p]").first();
  await expect(textOf(page).locator("mark[aria-description]")).toHaveCount(0);
  await mark.click();
  await page.keyboard.press("w");
  const status = page.getByRole("status").filter({ hasText: "here." });
  await expect(status).toContainText(/passages? here\..* by Sample coder .*“/);
  await openDisplay(page);
  await page.getByRole("switch", { name: "Announce passages while reading" }).click({ force: true });
  await expect(textOf(page).locator("mark[aria-description]").first()).toBeVisible();
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  const roles = new Set(nodes.filter(({ ignored }) => !ignored).map(({ role }) => role?.value as string));
  for (const role of ["heading", "table", "row", "cell", "paragraph", "mark"]) expect(roles).toContain(role);
});

test("a selection is copied as it is shown, with its source where that is wanted", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openArticle(page);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await textOf(page).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  const all = await copied();
  expect(all).toMatch(/^Close on Paper, Distant in Practice/);
  expect(all).toContain("Phase\tPeriod\tNature of relations\nOpposed blocs\t1947–1991\t");
  const shown = await textOf(page).evaluate((text) =>
    [...text.querySelectorAll("[data-s]")].map((slice) => slice.textContent).join(""),
  );
  const letters = (text: string) => text.replace(/\s+/g, "");
  expect(letters(all)).toBe(letters(shown));
  await page.keyboard.press("Escape");
  await paragraphs(page)
    .first()
    .click({ position: { x: 4, y: 10 } });
  await page.keyboard.press("Home");
  await press(page, "Control+Shift+ArrowRight", 3);
  await page.keyboard.press("y");
  await expect.poll(copied).toMatch(/^“.+” \(Mazhari and Lebedenko 2023, ¶ \d+\)$|^“.+” \(.+ 2023, ¶ \d+\)$/);
});

test("whatever is closed in the reader, the focus is in the text again", async ({ page }) => {
  await openArticle(page);
  await textOf(page).locator("mark[data-p]").first().click();
  await expect(page.getByRole("dialog", { name: /^Passage: / })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  for (const key of ["c", "m", "?", "z", "k"]) {
    await textOf(page).focus();
    await page.keyboard.press(key);
    if (key === "k") await page.keyboard.press("Shift+k");
    else if (key !== "z") await expect(page.getByRole("dialog").first()).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(textOf(page), `after ${key}`).toBeFocused();
  }
});

test("everything pressed in the reader is large enough", async ({ page }) => {
  await openArticle(page);
  const small = await page
    .locator('[data-frame-head] ~ main [class*="bar"]')
    .first()
    .evaluate((bar) =>
      [...bar.querySelectorAll("button, a[href], label")]
        .filter((target) => target.checkVisibility())
        .map((target) => ({ name: target.getAttribute("aria-label"), box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ name, box }) => `${name}: ${box.width} × ${box.height}`),
    );
  expect(small).toEqual([]);
});

test("a document is printed with all its codes beside the text", async ({ page }) => {
  const address = await openArticle(page);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Print" }).click();
  await expect(page).toHaveURL(`${address}/print`, { timeout: 30_000 });
  const sheet = page.getByRole("article");
  await expect(sheet.getByRole("region", { name: "Legend" })).toContainText(
    "Sample coder A (language model)",
  );
  const notes = sheet.locator("[data-note]");
  const all = await notes.count();
  expect(all).toBeGreaterThan(20);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Print or save as PDF" })).toBeHidden();
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  expect(pdf.length).toBeGreaterThan(20_000);
  await page.emulateMedia({ media: null });
  await page.getByRole("checkbox", { name: "Sample coder B (language model)" }).uncheck();
  await expect(sheet.getByText("Sample coder B", { exact: false })).toHaveCount(0);
  expect(await notes.count()).toBeLessThanOrEqual(all);
  await page.getByRole("link", { name: "Back to the document" }).click();
  await expect(textOf(page)).toBeVisible();
});
