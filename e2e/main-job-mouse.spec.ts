import { readFileSync } from "node:fs";
import { type Page, expect, test } from "@playwright/test";
import { createProject, register } from "./support/account";
import { dragOver, painted, paragraphs, textOf } from "./support/reader";
import { readStudyFiles } from "./support/study-files";

const quickCode = (page: Page) => page.getByRole("dialog", { name: /code/i });

/** Codes the selection with a new code under a parent, through the box that finds and makes codes. */
async function createAndApply(page: Page, name: string, parent?: string): Promise<void> {
  await page
    .getByRole("toolbar", { name: "Selection" })
    .getByRole("button", { name: /^Code/ })
    .first()
    .click();
  const box = quickCode(page);
  await box.getByRole("combobox", { name: "Code", exact: true }).fill(name);
  await box.getByRole("option", { name: new RegExp(`Create “${name}”`) }).hover();
  if (parent !== undefined) await box.getByLabel("The new code goes under").selectOption({ label: parent });
  await box.getByRole("button", { name: "Create and apply" }).click();
  await expect(box).toBeHidden();
}

const codeInTree = (page: Page, name: string) => page.getByRole("treeitem", { name: new RegExp(`^${name}`) });

async function upload(page: Page): Promise<void> {
  const files = readStudyFiles();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose files" }).click();
  await (await chooser).setFiles(files);
  await expect(page.getByRole("region", { name: "Imports" }).getByText("Added", { exact: true })).toHaveCount(
    5,
    {
      timeout: 90_000,
    },
  );
}

async function code(page: Page): Promise<void> {
  await page.getByRole("region", { name: "Imports" }).getByRole("link", { name: /^Read/ }).last().click();
  await expect(textOf(page)).toBeVisible();
  const first = paragraphs(page).nth(0);
  await dragOver(page, first);
  await createAndApply(page, "Sector");
  await expect(painted(page).first()).toBeVisible();

  await dragOver(page, first);
  await createAndApply(page, "Energy", "Sector");
  await dragOver(page, first);
  await createAndApply(page, "Facet");
  await dragOver(page, first);
  await createAndApply(page, "Finding", "Facet");

  // The same two codes on the next paragraph: one by a click in the tree, one by dragging the selection onto it.
  const second = paragraphs(page).nth(1);
  await second.click({ clickCount: 4 });
  await codeInTree(page, "Energy").click();
  await expect(second.locator("mark[data-p]").first()).toBeVisible();
  await second.click({ clickCount: 4 });
  await expect(page.getByRole("toolbar", { name: "Selection" })).toBeVisible();
  await second
    .locator("[data-s]")
    .first()
    .dragTo(codeInTree(page, "Finding"), { sourcePosition: { x: 30, y: 8 } });
  await expect(page.getByRole("region", { name: "Coded passages" })).toContainText("Finding");
}

async function undoAndRedo(page: Page): Promise<void> {
  const third = paragraphs(page).nth(2);
  await dragOver(page, third);
  await codeInTree(page, "Energy").click();
  await expect(third.locator("mark[data-p]").first()).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(third.locator("mark[data-p]")).toHaveCount(0);
  await page.keyboard.press("Control+Shift+z");
  await expect(third.locator("mark[data-p]").first()).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(third.locator("mark[data-p]")).toHaveCount(0);
}

async function readExcerpts(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Excerpts" }).click();
  // Until it is there, the reader's own codebook would code what is selected.
  await expect(page.getByRole("heading", { name: "Excerpts", level: 1 })).toBeVisible();
  await codeInTree(page, "Energy").click();
  const excerpts = page.getByRole("article");
  await expect(excerpts).toHaveCount(2);
  await excerpts.first().getByRole("button", { name: "Context" }).click();
  await expect(excerpts.first().getByRole("button", { name: "Context" })).toHaveAttribute(
    "aria-expanded",
    "true",
  );
  await excerpts.first().getByRole("link").first().click();
  await expect(page).toHaveURL(/documents\/.*passage=/);
  await expect(painted(page).first()).toBeInViewport();
  await page.goBack();
  await expect(page.getByRole("article")).toHaveCount(2);
}

async function buildTable(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Finding tables" }).click();
  await page.getByRole("link", { name: "Make the first table" }).click();
  await page.getByRole("textbox", { name: /^Name/ }).fill("Findings by sector");
  await page.getByRole("combobox", { name: "Sub-codes of" }).click();
  await page.getByRole("option", { name: "Sector", exact: true }).click();
  await page.getByRole("button", { name: "Facet", exact: true }).click();
  await page.getByRole("combobox", { name: "Code of column 1" }).click();
  await page.getByRole("option", { name: "Facet › Finding" }).click();
  await page.getByRole("button", { name: "Create table" }).click();
  await expect(page.getByRole("heading", { name: "Findings by sector", level: 1 })).toBeVisible();
  const row = page.getByRole("row", { name: /Energy/ });
  await expect(row.getByRole("cell").first()).not.toBeEmpty();
  await row.getByRole("cell").first().getByRole("link").first().click();
  await expect(page).toHaveURL(/documents\/.*passage=/);
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Findings by sector", level: 1 })).toBeVisible();
}

async function download(page: Page, format: string): Promise<Buffer> {
  await page.getByRole("button", { name: "Export" }).click();
  const started = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: format }).click();
  return readFileSync(await (await started).path());
}

test("the main job, with the mouse", async ({ page }) => {
  test.setTimeout(300_000);
  await register(page, "Maus Forscherin");
  await createProject(page, "Neighbours in transition");
  await upload(page);
  await code(page);
  await undoAndRedo(page);
  await readExcerpts(page);
  for (const [format, magic] of [
    ["Word", "PK"],
    ["Excel", "PK"],
    ["CSV", "\uFEFF"],
  ] as const) {
    expect((await download(page, format)).toString("utf8").startsWith(magic), format).toBe(true);
  }
  await buildTable(page);
  expect((await download(page, "CSV")).toString("utf8")).toContain("Energy");
  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/sign-in/);
  await page.goto("/projects");
  await expect(page).toHaveURL(/sign-in/);
});
