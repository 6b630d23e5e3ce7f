import { readFileSync } from "node:fs";
import path from "node:path";
import { type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { addCodes } from "./support/codes";
import { givenAccount, givenProject } from "./support/given";
import { painted, textOf } from "./support/reader";
import { callApi } from "./support/rest";
import { uploadFile } from "./support/upload";

/** Three pages in two columns, with a table; the Universal Declaration of Human Rights. */
const file = readFileSync(path.join(import.meta.dirname, "files", "en2col.pdf"));

const sheet = (page: Page, index: number) => page.locator(`[data-page="${index}"]`);
const paint = (page: Page) => page.locator("[data-paint] i[data-p]");

/** The radio itself lies unseen under its label. */
const showView = (page: Page, view: "Text" | "Pages") =>
  page.getByRole("radiogroup", { name: "View of the document" }).getByText(view, { exact: true }).click();

/** A point of a page in the window; shares of its width and height. */
async function pointOn(page: Page, index: number, x: number, y: number): Promise<[number, number]> {
  const box = await sheet(page, index).boundingBox();
  if (box === null) throw new Error("The page is not in the window.");
  return [box.x + x * box.width, box.y + y * box.height];
}

async function drag(page: Page, from: [number, number], to: [number, number]): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 3 });
  await page.mouse.move(...to, { steps: 3 });
  await page.mouse.up();
}

async function codeWith(page: Page, name: string): Promise<void> {
  await page.keyboard.press("c");
  await page.getByRole("combobox", { name: "Code" }).fill(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

test("words and rectangles are coded on the pages as printed and stand in the text", async ({ page }) => {
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  await givenAccount(page, "Paola Page");
  const projectId = await givenProject(page, "Pages");
  await addCodes(page, projectId, ["rights", "tables"]);
  const documentId = await uploadFile(page, projectId, "declaration.pdf", file);
  await page.goto(`/projects/${projectId}/documents/${documentId}`);
  await expect(textOf(page)).toContainText("inherent dignity");

  await showView(page, "Pages");
  await expect(page).toHaveURL(/view=pages/);
  await expect(sheet(page, 0).locator("canvas")).toBeVisible();
  await expect(sheet(page, 0).locator("[data-page-text]")).toContainText("inherent dignity");
  await expectAccessible(page, "pages");

  await test.step("words", async () => {
    const line = sheet(page, 0).locator("[data-run]", { hasText: "Whereas recognition of the inherent" });
    const box = await line.first().boundingBox();
    if (box === null) throw new Error("The line is not in the window.");
    await drag(page, [box.x + 2, box.y + box.height / 2], [box.x + box.width - 4, box.y + box.height / 2]);
    await expect(page.getByRole("toolbar", { name: "Selection" })).toBeVisible();
    await codeWith(page, "rights");
    await expect(paint(page)).toHaveCount(1);
    await expect(page.getByRole("list", { name: /Codes of/ })).toContainText("rights");
    await expect(page.locator("[data-card]")).toContainText(/Whereas recognition of the inherent/);
    await expect(page.locator("[data-card]")).toContainText("p. 1");
  });

  await test.step("a rectangle", async () => {
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Region" }).click();
    await drag(page, await pointOn(page, 0, 0.09, 0.62), await pointOn(page, 0, 0.49, 0.73));
    await expect(page.getByRole("application", { name: "New region on page 1" })).toBeVisible();
    await codeWith(page, "tables");
    await expect(paint(page)).toHaveCount(2);
    const picture = page.locator("[data-card]").getByRole("img", { name: "Region, p. 1" });
    await expect(picture).toBeVisible();
    await expect
      .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBeGreaterThan(200);
  });

  await test.step("moved by keys, saved with Enter", async () => {
    const frame = page.getByRole("application", { name: "Coded region on page 1" });
    const before = await frame.boundingBox();
    await textOf(page).focus();
    await page.keyboard.press("b");
    await expect(frame).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(
      page.getByRole("status").filter({ hasText: /% from the left, \d+ % from the top/ }),
    ).toHaveCount(1);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status").filter({ hasText: "Region moved" })).toHaveCount(1);
    const after = await page.getByRole("application", { name: "Coded region on page 1" }).boundingBox();
    expect(after!.y - before!.y).toBeGreaterThan(8);
  });

  await test.step("both stand in the text", async () => {
    await showView(page, "Text");
    await expect(painted(page).first()).toContainText("Whereas recognition of the inherent");
    await expect(page.locator("[data-stripe][data-region]")).toHaveCount(1);
  });

  await test.step("excerpts name the page of each", async () => {
    const codes = await callApi<{ id: string; name: string }[]>(page, "codebook/list", { projectId });
    const idOf = (name: string) => codes.find((code) => code.name === name)?.id ?? "";
    const excerptsOf = async (name: string) => {
      const query = { projectId, codeId: idOf(name), withSubCodes: false, offset: 0, limit: 10 };
      const { excerpts } = await callApi<{ excerpts: { text: string; place: string }[] }>(
        page,
        "analysis/listExcerpts",
        query,
      );
      return excerpts.map(({ text, place }) => [text.slice(0, 19), place]);
    };
    expect(await excerptsOf("rights")).toEqual([["Whereas recognition", "p. 1"]]);
    expect(await excerptsOf("tables")).toEqual([["", "Region, p. 1"]]);
  });
  expect(troubles).toEqual([]);
});

test("switching views keeps the place, and the choice is remembered", async ({ page }) => {
  await givenAccount(page, "Piet Place");
  const projectId = await givenProject(page, "Places");
  const documentId = await uploadFile(page, projectId, "declaration.pdf", file);
  await page.goto(`/projects/${projectId}/documents/${documentId}?view=pages`);
  await expect(sheet(page, 0).locator("canvas")).toBeVisible();

  await page.getByRole("textbox", { name: "Page", exact: true }).fill("2");
  await page.keyboard.press("Enter");
  await expect(sheet(page, 1).locator("[data-run]").first()).toBeVisible();
  // The first line is the running head, which every page has.
  const [, first] = await sheet(page, 1).locator("[data-run]").allTextContents();
  await showView(page, "Text");
  const there = textOf(page).locator("[data-b] [data-s]", { hasText: first!.trim() }).first();
  await expect(there).toBeInViewport();
  await showView(page, "Pages");
  await expect(sheet(page, 1)).toBeInViewport();
  await expect(page.getByRole("textbox", { name: "Page", exact: true })).toHaveValue("2");

  await page.goto(`/projects/${projectId}/documents/${documentId}`);
  await expect(sheet(page, 0)).toBeVisible();
});

test("the original is shown to members only, in parts, and never as a page of its own", async ({
  page,
  playwright,
  baseURL,
}) => {
  await givenAccount(page, "Otto Original");
  const projectId = await givenProject(page, "Originals");
  const documentId = await uploadFile(page, projectId, "declaration.pdf", file);
  const url = `/api/projects/${projectId}/documents/${documentId}/printed`;
  const part = await page.request.get(url, { headers: { range: "bytes=0-7" } });
  expect(part.status()).toBe(206);
  expect((await part.body()).toString("latin1")).toMatch(/^%PDF-1/);
  expect(part.headers()).toMatchObject({
    "content-type": "application/pdf",
    "x-content-type-options": "nosniff",
    "content-range": `bytes 0-7/${file.length}`,
    "content-security-policy": "sandbox; default-src 'none'",
  });
  expect((await page.request.get(url, { headers: { range: "bytes=99999999-" } })).status()).toBe(416);

  const stranger = await playwright.request.newContext({ baseURL: baseURL ?? "" });
  expect((await stranger.get(url)).status()).toBe(401);
  await stranger.dispose();
});
