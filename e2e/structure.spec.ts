import { type Locator, type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { addCodes } from "./support/codes";
import { givenAccount, givenProject } from "./support/given";
import { painted, textOf } from "./support/reader";
import { uploadFile } from "./support/upload";

const paragraphs = [
  "What the council knew",
  "The council met on Monday in the old hall, and nobody from the harbour was asked to come.",
  "Fishing rights were discussed until noon. The minister left before the vote was taken.",
  "Minutes of the council, page 12",
  "In the evening the boats came back, and the men heard of it from their children at home.",
];

const blocks = (page: Page): Locator => textOf(page).locator("[data-b]");
const kindOf = (page: Page, words: string): Locator => blocks(page).filter({ hasText: words });
const menu = (page: Page): Locator => page.getByRole("menu");
const opener = (page: Page): Locator => page.getByRole("button", { name: /: correct what this block is$/ });

/** Chooses in the open menu by typing on the keyboard alone. */
async function chooseByKeys(page: Page, name: string): Promise<void> {
  await expect(menu(page)).toBeVisible();
  const item = menu(page).getByText(name, { exact: true });
  await expect(async () => {
    if (!(await menu(page).locator(":focus").allInnerTexts()).includes(name)) {
      await page.keyboard.press("ArrowDown");
      await expect(menu(page).locator(":focus")).toHaveText(name, { timeout: 50 });
    }
  }).toPass({ intervals: [10] });
  await expect(item).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(menu(page)).toHaveCount(0);
}

test("what the blocks of a text are is corrected by mouse and by keys, and what is coded stays", async ({
  page,
}) => {
  await givenAccount(page, "Stella Structure");
  const projectId = await givenProject(page, "Structure");
  await addCodes(page, projectId, ["rights"]);
  const file = Buffer.from(`${paragraphs.join("\n\n")}\n`);
  const documentId = await uploadFile(page, projectId, "council.txt", file);
  await page.goto(`/projects/${projectId}/documents/${documentId}`);
  await expect(textOf(page)).toContainText("Fishing rights");

  await test.step("something is coded", async () => {
    await kindOf(page, "Fishing rights").click({ position: { x: 60, y: 10 } });
    await page.keyboard.press("e");
    await page.keyboard.press("e");
    await page.keyboard.press("c");
    await page.getByRole("combobox", { name: "Code" }).fill("rights");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(painted(page)).toHaveText(["Fishing rights were discussed until noon."]);
  });

  await test.step("by mouse: kind, heading level, join", async () => {
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: "Correct structure" }).click();
    await kindOf(page, "The council met").click({ position: { x: 60, y: 10 } });
    await opener(page).click();
    await expectAccessible(page, "the menu of a block");
    await menu(page).getByText("Heading 3", { exact: true }).click();
    await expect(kindOf(page, "The council met")).toHaveAttribute("data-kind", "heading");
    await opener(page).click();
    await menu(page).getByText("Paragraph", { exact: true }).click();
    await expect(kindOf(page, "The council met")).toHaveAttribute("data-kind", "paragraph");
    await kindOf(page, "Fishing rights").click({ position: { x: 60, y: 10 } });
    await opener(page).click();
    await menu(page).getByText("Join with the block before").click();
    await expect(kindOf(page, "The council met")).toContainText("Fishing rights");
    await expect(painted(page)).toHaveText(["Fishing rights were discussed until noon."]);
  });

  await test.step("by keys: page furniture, split, undo and redo", async () => {
    await kindOf(page, "Minutes of").click({ position: { x: 60, y: 10 } });
    await page.keyboard.press("k");
    await chooseByKeys(page, "Page furniture");
    await expect(kindOf(page, "Minutes of")).toHaveAttribute("data-kind", "furniture");
    await expect(textOf(page)).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Control+ArrowRight");
    await page.keyboard.press("Control+ArrowRight");
    const before = await blocks(page).count();
    await page.keyboard.press("k");
    await chooseByKeys(page, "Split here, at the caret");
    await expect(blocks(page)).toHaveCount(before + 1);
    await page.keyboard.press("k");
    await chooseByKeys(page, "Caption");
    await expect(textOf(page).locator('[data-kind="caption"]')).toHaveCount(1);
    await page.keyboard.press("Control+z");
    await expect(textOf(page).locator('[data-kind="caption"]')).toHaveCount(0);
    await page.keyboard.press("Control+z");
    await expect(blocks(page)).toHaveCount(before);
    await page.keyboard.press("Control+Shift+z");
    await expect(blocks(page)).toHaveCount(before + 1);
  });

  await test.step("one after the other, without waiting", async () => {
    await kindOf(page, "What the council knew").click({ position: { x: 30, y: 10 } });
    for (const name of ["Caption", "Heading 2", "Footnote", "Reference", "Paragraph", "Heading 1"]) {
      await page.keyboard.press("k");
      await chooseByKeys(page, name);
    }
    await expect(kindOf(page, "What the council knew")).toHaveAttribute("data-kind", "heading");
  });

  await test.step("what was coded is where it was", async () => {
    await expect(painted(page)).toHaveText(["Fishing rights were discussed until noon."]);
    await page.reload();
    await expect(painted(page)).toHaveText(["Fishing rights were discussed until noon."]);
    await expect(kindOf(page, "Minutes of")).toHaveAttribute("data-kind", "furniture");
  });
});
