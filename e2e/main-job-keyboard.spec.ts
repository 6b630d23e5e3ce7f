import { readFileSync } from "node:fs";
import { type Locator, type Page, expect, test } from "@playwright/test";
import { press, registerByKeys, tabTo, typeInto } from "./support/keyboard";
import { painted, textOf } from "./support/reader";
import { readStudyFiles } from "./support/study-files";

async function createProject(page: Page): Promise<void> {
  await press(page, page.getByRole("button", { name: "Create a project" }));
  await typeInto(page, page.getByRole("dialog").getByLabel("Name"), "By keyboard alone");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Documents", level: 1 })).toBeVisible();
}

async function upload(page: Page): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await press(page, page.getByRole("button", { name: "Choose files" }));
  await (await chooser).setFiles(readStudyFiles());
  const uploads = page.getByRole("region", { name: "Imports" });
  await expect(uploads.getByText("Added", { exact: true })).toHaveCount(5, { timeout: 90_000 });
  await press(page, uploads.getByRole("link", { name: /^Read/ }).first());
  await expect(textOf(page)).toBeVisible();
}

/** Extends the selection from the caret by words and opens the box that finds and makes codes. */
async function codeWords(page: Page, name: string, under?: string): Promise<void> {
  for (let word = 0; word < 6; word++) await page.keyboard.press("Control+Shift+ArrowRight");
  await page.keyboard.press("c");
  const box = page.getByRole("dialog", { name: /code/i });
  await expect(box).toBeVisible();
  await page.keyboard.type(name);
  if (under !== undefined) {
    await tabTo(page, box.getByLabel("The new code goes under"));
    await page.keyboard.type(under);
    await press(page, box.getByRole("button", { name: "Create and apply" }));
  } else {
    await page.keyboard.press("Enter");
  }
  await expect(box).toBeHidden();
}

async function code(page: Page): Promise<void> {
  await tabTo(page, textOf(page));
  for (let paragraph = 0; paragraph < 4; paragraph++) await page.keyboard.press("Control+ArrowDown");
  await codeWords(page, "Sector");
  await expect(painted(page).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+ArrowDown");
  await codeWords(page, "Energy", "Sector");
  await page.keyboard.press("c");
  await page.keyboard.type("Facet");
  await page.keyboard.press("Enter");
  await page.keyboard.press("c");
  await page.keyboard.type("Finding");
  await tabTo(page, page.getByLabel("The new code goes under"));
  await page.keyboard.type("Facet");
  await press(page, page.getByRole("button", { name: "Create and apply" }));
  await expect(page.getByRole("region", { name: "Coded passages" })).toContainText("Finding");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("region", { name: "Coded passages" })).not.toContainText("Finding");
  await page.keyboard.press("Control+Shift+z");
  await expect(page.getByRole("region", { name: "Coded passages" })).toContainText("Finding");
}

async function readExcerpts(page: Page): Promise<void> {
  await press(page, page.getByRole("link", { name: "Excerpts" }));
  await expect(page.getByRole("heading", { name: "Choose a code" })).toBeVisible();
  await tabTo(page, page.getByRole("tree"));
  await page.keyboard.type("Ener");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article")).toHaveCount(1);
  await press(page, page.getByRole("article").getByRole("link"));
  await expect(page).toHaveURL(/documents\/.*passage=/);
  await page.goBack(); // Alt+Left belongs to the browser, which a test cannot press
  await expect(page.getByRole("article")).toHaveCount(1);
  await download(page, "CSV");
}

async function choose(page: Page, combobox: Locator, typed: string): Promise<void> {
  await typeInto(page, combobox, typed);
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

async function buildTable(page: Page): Promise<void> {
  await press(page, page.getByRole("link", { name: "Finding tables" }));
  await press(page, page.getByRole("link", { name: "Make the first table" }));
  await typeInto(page, page.getByRole("textbox", { name: /^Name/ }), "By keys");
  await choose(page, page.getByRole("combobox", { name: "Sub-codes of" }), "Sector");
  await press(page, page.getByRole("button", { name: "Facet", exact: true }));
  await choose(page, page.getByRole("combobox", { name: "Code of column 1" }), "Finding");
  await press(page, page.getByRole("button", { name: "Create table" }));
  await expect(page.getByRole("heading", { name: "By keys", level: 1 })).toBeVisible();
  await expect(
    page
      .getByRole("row", { name: /Energy/ })
      .getByRole("link")
      .first(),
  ).toBeVisible();
  expect(await download(page, "CSV")).toContain("Energy");
}

async function download(page: Page, format: string): Promise<string> {
  await press(page, page.getByRole("button", { name: "Export" }));
  const item = page.getByRole("menuitem", { name: format });
  await expect(item).toBeVisible();
  const started = page.waitForEvent("download");
  for (let step = 0; step < 6 && !(await item.evaluate((e) => e === document.activeElement)); step++) {
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  return readFileSync(await (await started).path(), "utf8");
}

test("the main job, with the keyboard alone", async ({ page }) => {
  test.setTimeout(300_000);
  await registerByKeys(page, "Tasta Forscherin");
  await createProject(page);
  await upload(page);
  await code(page);
  await readExcerpts(page);
  await buildTable(page);
  await press(page, page.getByRole("button", { name: /^Account of/ }));
  const signOut = page.getByRole("menuitem", { name: "Sign out" });
  await expect(signOut).toBeVisible();
  await page.keyboard.press("End");
  await expect(signOut).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/sign-in/);
});
