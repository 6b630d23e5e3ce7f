import { type Page, expect, test } from "@playwright/test";
import { findNodes, readAccessibilityTree, textBelow } from "./support/accessibility-tree";
import { expectAccessible } from "./support/axe";
import { addCodes } from "./support/codes";
import { givenAccount, givenMember, givenSample } from "./support/given";
import { painted, textOf } from "./support/reader";
import { callApi } from "./support/rest";

const names = [{ name: "Pakistan", replacement: "Country P", matchCase: false }];

/** A project of the page's account with a list of names, and the address of a text in which they stand. */
async function givenNames(page: Page): Promise<{ projectId: string; address: string; pages: string }> {
  const projectId = await givenSample(page);
  await callApi(page, "pseudonyms/save", { projectId, names, listId: null });
  const documents = await callApi<{ id: string; fileName: string }[]>(page, "documents/list", { projectId });
  const addressOf = (ending: string) =>
    `/projects/${projectId}/documents/${documents.find(({ fileName }) => fileName.endsWith(ending))?.id}`;
  return { projectId, address: addressOf("friday-kitchen.txt"), pages: addressOf(".pdf") };
}

const drawn = (page: Page) => textOf(page).locator('[data-as="Country P"]');

/** Brings the first name into view; the text may be drawn anew meanwhile. */
const showDrawn = (page: Page) => expect(() => drawn(page).first().scrollIntoViewIfNeeded()).toPass();

const notice = (page: Page) => page.getByRole("note").filter({ hasText: "Names are shown as pseudonyms." });

/** What of the text takes room on the screen, and what is drawn in place of names. */
const seen = (page: Page): Promise<{ words: string; drawn: string[] }> =>
  textOf(page).evaluate((text) => {
    const copy = text.cloneNode(true) as Element;
    const slices = [...text.querySelectorAll<HTMLElement>("[data-as] > [data-s]")];
    const isTaken = slices.map((slice) => {
      const box = slice.getBoundingClientRect();
      return box.width === 0 && getComputedStyle(slice).fontSize === "0px";
    });
    copy.querySelectorAll("[data-as] > [data-s]").forEach((slice, i) => isTaken[i] && slice.remove());
    const found = [...text.querySelectorAll<HTMLElement>("[data-as]")].filter(
      (one) => one.getBoundingClientRect().width > 8,
    );
    return { words: copy.textContent, drawn: [...new Set(found.map((one) => one.dataset.as ?? ""))] };
  });

test("names are shown as pseudonyms while one codes on, and no quote or copy tells them", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await givenAccount(page, "Petra Pseudonym");
  const { projectId, address } = await givenNames(page);
  await addCodes(page, projectId, ["place"]);
  await page.goto(`${address}?view=text`);
  await expect(textOf(page)).toContainText("Pakistan");
  await expect(painted(page).first()).toBeVisible();

  await test.step("they are switched on in Display, and stay so, from the server's first answer on", async () => {
    await page.getByRole("button", { name: "Display", exact: true }).click();
    await page.getByRole("switch", { name: "Show pseudonyms" }).click();
    await expect(notice(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await showDrawn(page);
    await expect.poll(async () => (await seen(page)).drawn).toEqual(["Country P"]);
    expect((await seen(page)).words).not.toMatch(/\bPakistan\b/);
    await expectAccessible(page, "a text with pseudonyms");
    const sent = await (await page.request.get(address)).text();
    expect(sent).toContain('data-as="Country P"');
    await page.reload();
    await expect(notice(page)).toBeVisible();
    expect((await seen(page)).words).not.toMatch(/\bPakistan\b/);
  });

  await test.step("a screen reader reads what stands for them", async () => {
    await showDrawn(page);
    const documents = findNodes(await readAccessibilityTree(page), "document");
    const read = documents
      .filter(({ name }) => name.startsWith("Text of"))
      .map(textBelow)
      .join("");
    expect(read).toContain("Country P");
    expect(read).not.toMatch(/\bPakistan\b/);
  });

  await test.step("one is selected whole, coded, quoted and copied as it is shown", async () => {
    const name = drawn(page).first();
    await showDrawn(page);
    await name.dblclick();
    await expect(page.getByRole("toolbar", { name: "Selection" })).toBeVisible();
    await expect(name).toHaveAttribute("data-lit", /reader-selection/);
    await page.keyboard.press("Control+c");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Country P/);
    await page.keyboard.press("c");
    await expect(page.getByRole("dialog", { name: /Country P/ })).toBeVisible();
    await page.keyboard.type("place");
    await page.keyboard.press("Enter");
    await expect(textOf(page).locator('mark[data-as="Country P"]').first()).toBeVisible();
    const panel = page.getByRole("region", { name: "Coded passages" });
    await expect(panel.getByText("Country P", { exact: true })).toBeVisible();
  });

  await test.step("the caret goes over one in a step, either way", async () => {
    const copied = async () => {
      await page.keyboard.press("Control+c");
      return page.evaluate(() => navigator.clipboard.readText());
    };
    await drawn(page).first().dblclick();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    // "… from Pakistan cook for whoever …"
    expect(await copied()).toBe("c");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Shift+ArrowLeft");
    expect(await copied()).toBe("Country P");
    await page.keyboard.press("Escape");
  });

  await test.step("a search for a name counts, and shows what stands for it", async () => {
    await textOf(page).focus();
    await page.keyboard.press("Control+f");
    const bar = page.getByRole("search", { name: "Find in the document" });
    await bar.getByRole("textbox", { name: "Words to find" }).fill("Pakistan");
    await expect(bar).toContainText(/1 of [1-9]/);
    await expect(textOf(page).locator("[data-lit~=reader-hit]").first()).toBeVisible();
    await bar.getByRole("button", { name: "All hits", exact: true }).click();
    await expect(bar.getByRole("option").first()).toContainText("Country P");
    await expect(bar.getByRole("option").first()).not.toContainText(/\bPakistan\b/);
    await page.keyboard.press("Escape");
  });

  await test.step("a key shows the names again, and copies are of the source", async () => {
    await textOf(page).focus();
    await page.keyboard.press("Shift+p");
    await expect(notice(page)).toHaveCount(0);
    await expect(drawn(page)).toHaveCount(0);
    expect((await seen(page)).words).toMatch(/\bPakistan\b/);
  });
});

test("pages are held back until one asks for them", async ({ page }) => {
  await givenAccount(page, "Paul Pages");
  const { pages } = await givenNames(page);
  await page.goto(`${pages}?view=text`);
  await textOf(page).focus();
  await page.keyboard.press("Shift+p");
  await expect(notice(page)).toBeVisible();
  await page.goto(`${pages}?view=pages`);
  await expect(page.getByRole("heading", { name: "The pages show names" })).toBeVisible();
  await page.getByRole("button", { name: "Show the text" }).click();
  await expect(drawn(page).first()).toBeVisible();
});

test("who may export may read with pseudonyms, without seeing the list; who may not is not offered it", async ({
  page,
  browser,
  baseURL,
}) => {
  await givenAccount(page, "Lina Lead");
  const { projectId, address } = await givenNames(page);
  const coder = await givenMember(page, browser, {
    projectId,
    name: "Cora Coder",
    ...(baseURL && { baseURL }),
  });
  const refused = await coder.request.post("/api/v1/pseudonyms/get", { data: { projectId } });
  expect(refused.status()).toBe(403);
  await coder.goto(`${address}?view=text`);
  await textOf(coder).focus();
  await coder.keyboard.press("Shift+p");
  await expect(notice(coder)).toBeVisible();
  await expect(drawn(coder).first()).toBeVisible();

  await page.goto(`/projects/${projectId}/team`);
  await page.getByRole("button", { name: "What Cora Coder may do" }).click();
  const dialog = page.getByRole("dialog", { name: "What Cora Coder may do" });
  await dialog.getByRole("switch", { name: "Export" }).uncheck({ force: true });
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row", { name: /Cora Coder/ })).toContainText("May not export");
  await coder.goto(`${address}?view=text`);
  await expect(textOf(coder)).toBeVisible();
  await coder.getByRole("button", { name: "Display", exact: true }).click();
  await expect(coder.getByRole("switch", { name: "Patterns as well as colours" })).toBeVisible();
  await expect(coder.getByRole("switch", { name: "Show pseudonyms" })).toHaveCount(0);
});
