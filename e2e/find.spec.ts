import { readFileSync } from "node:fs";
import path from "node:path";
import { type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { addCodes } from "./support/codes";
import { givenAccount, givenProject } from "./support/given";
import { painted, textOf } from "./support/reader";
import { uploadFile } from "./support/upload";

/** Three pages in two columns; the Universal Declaration of Human Rights. */
const declaration = readFileSync(path.join(import.meta.dirname, "files", "en2col.pdf"));

const bar = (page: Page) => page.getByRole("search", { name: "Find in the document" });
const words = (page: Page) => bar(page).getByRole("textbox", { name: "Words to find" });

/** The words that the browser paints as the hit one is at. */
const paintedHit = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get("reader-hit") ?? [])].map(String).join("").replace(/\s+/g, " "),
  );

test("words are found in the text and on the pages, and coded as they were found", async ({ page }) => {
  await givenAccount(page, "Fenna Finder");
  const projectId = await givenProject(page, "Finding");
  await addCodes(page, projectId, ["dignity"]);
  const documentId = await uploadFile(page, projectId, "declaration.pdf", declaration);
  await page.goto(`/projects/${projectId}/documents/${documentId}`);
  await expect(textOf(page)).toContainText("inherent dignity");
  await textOf(page).focus();

  await page.keyboard.press("Control+f");
  await expect(words(page)).toBeFocused();
  await page.keyboard.type("INHERENT dignity");
  await expect(bar(page)).toContainText("1 of 1");
  await expect.poll(() => paintedHit(page)).toBe("inherent dignity");
  await expectAccessible(page, "finding");

  await test.step("one after the other, forwards and back, with whole words and word forms", async () => {
    await words(page).fill("nation");
    // More than the one hit of the words before.
    await expect(bar(page)).toContainText(/1 of \d{2}/);
    const all = Number(/of (\d+)/.exec(await bar(page).innerText())?.[1]);
    await page.keyboard.press("Enter");
    await expect(bar(page)).toContainText(`2 of ${all}`);
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.press("Shift+F3");
    await expect(bar(page)).toContainText(`${all} of ${all}`);
    await page.keyboard.press("F3");
    await expect(bar(page)).toContainText(`1 of ${all}`);
    await bar(page).getByRole("checkbox", { name: "Whole word" }).check();
    await expect(bar(page)).not.toContainText(`of ${all}`);
    await bar(page).getByRole("checkbox", { name: "Word forms" }).check();
    await expect.poll(() => paintedHit(page)).toMatch(/^nations?$/i);
  });

  await test.step("Escape selects the hit, which is coded at once", async () => {
    await bar(page).getByRole("checkbox", { name: "Word forms" }).uncheck();
    await words(page).fill("inherent dignity");
    await expect(bar(page)).toContainText("1 of 1");
    await page.keyboard.press("Escape");
    await expect(bar(page)).toHaveCount(0);
    await expect(textOf(page)).toBeFocused();
    await page.keyboard.press("c");
    await page.getByRole("combobox", { name: "Code" }).fill("dignity");
    await page.keyboard.press("Enter");
    await expect(painted(page).first()).toBeVisible();
    expect((await painted(page).allInnerTexts()).join("").replace(/\s+/g, " ")).toContain("inherent dignity");
  });

  await test.step("the same hit is shown on its page", async () => {
    await page.getByRole("radiogroup", { name: "View of the document" }).getByText("Pages").click();
    await expect(page.locator('[data-page="0"] canvas')).toBeVisible();
    await page.keyboard.press("Control+f");
    await words(page).fill("inherent dignity");
    await expect(bar(page)).toContainText("1 of 1");
    await expect(page.locator('[data-mark="reader-hit"]').first()).toBeInViewport();
    await page.keyboard.press("Escape");
    await expect(page.locator('[data-mark="reader-hit"]')).toHaveCount(0);
    await expect(page.locator('[data-mark="reader-selection"]').first()).toBeInViewport();
  });
});

test("words are found from right to left, however they are pointed and typed", async ({ page }) => {
  await givenAccount(page, "Uzma Urdu");
  const projectId = await givenProject(page, "Urdu");
  const text =
    "یہ پاکستان کی تاریخ ہے۔ یہاں کتابیں اور کتاب ہیں۔ ہم نے اپنے گاؤں کے لوگوں سے بہت کچھ سیکھا اور وہ سب یاد رکھا جو انہوں نے ہمیں بتایا تھا۔\n";
  const documentId = await uploadFile(page, projectId, "urdu.txt", Buffer.from(text));
  await page.goto(`/projects/${projectId}/documents/${documentId}`);
  await expect(textOf(page)).toContainText("پاکستان");

  await page.getByRole("button", { name: "Find in the document" }).click();
  await words(page).fill("پاكستان كي");
  await expect(bar(page)).toContainText("1 of 1");
  await expect.poll(() => paintedHit(page)).toBe("پاکستان کی");
  await expect(bar(page).getByRole("checkbox", { name: "Word forms: not known for Urdu" })).toBeDisabled();
  await words(page).fill("نہیں ہے");
  await expect(bar(page)).toContainText("Not found");
});
