import { type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { givenAccount } from "./support/given";
import { dragOver, openSampleDocument, paragraphs, textOf } from "./support/reader";
import { callApi } from "./support/rest";

interface Code {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
}

const codings = (page: Page) => page.getByRole("list", { name: "Codes of Olga Older" });
const marked = "Change Trust deficit, coded under an older definition";

test("codings made under an older definition are marked where they are met, and kept or recoded there", async ({
  page,
}) => {
  await givenAccount(page, "Olga Older");
  const projectId = await openSampleDocument(page, /freight forwarder/i);
  const codes = await callApi<Code[]>(page, "codebook/list", { projectId });
  const trust = codes.find(({ name }) => name === "Trust deficit")!;
  const define = (definition: string) =>
    callApi(page, "codebook/edit", { projectId, id: trust.id, fields: { definition } });
  const index = await paragraphs(page)
    .filter({ hasNot: page.locator("mark") })
    .first()
    .getAttribute("data-b");
  const paragraph = textOf(page).locator(`[data-b="${index}"]`);
  await dragOver(page, paragraph);
  await page.keyboard.press("c");
  await page.keyboard.type("trust def");
  await page.keyboard.press("Enter");
  await expect(codings(page)).toContainText("Trust deficit");
  const chip = page.getByRole("button", { name: marked });
  await expect(chip).toHaveCount(0);

  await test.step("in the reader, as soon as the code is defined anew", async () => {
    await define(`${trust.definition} Hints count, too.`);
    await paragraph
      .locator("mark")
      .first()
      .click({ position: { x: 20, y: 10 } });
    const details = page.getByRole("dialog", { name: /^Passage: / });
    const older = details.getByRole("list", { name: "Coded under an older definition" });
    await expect(older).toContainText("Olga Older applied “Trust deficit” before it was defined anew.");
    await expect(chip).not.toHaveCount(0);
    await expectAccessible(page, "a passage coded under an older definition");
    await older.getByRole("button", { name: "Keep Trust deficit of Olga Older" }).click();
    await expect(older).toHaveCount(0);
    await expect(chip).toHaveCount(0);
  });

  await test.step("and not otherwise by another code", async () => {
    await define(trust.definition);
    const details = page.getByRole("dialog", { name: /^Passage: / });
    await details.getByRole("button", { name: "Recode Trust deficit of Olga Older" }).click();
    await page.keyboard.type("weak inst");
    await page.keyboard.press("Enter");
    await expect(codings(page).first()).toContainText("Weak institutions");
    await expect(page.getByRole("list", { name: "Coded under an older definition" })).toHaveCount(0);
  });

  await test.step("in excerpts, which can be narrowed to them", async () => {
    await page.goto(`/projects/${projectId}/excerpts?code=${trust.id}`);
    const excerpts = page.getByRole("article");
    await expect(excerpts.first()).toBeVisible();
    await expect(excerpts.getByText("coded under an older definition")).toHaveCount(0);
    await page.getByRole("checkbox", { name: "Coded under an older definition" }).click();
    await expect(excerpts).toHaveCount(0);
    await define(`${trust.definition} Hints count, too.`);
    await expect(excerpts.first()).toContainText("coded under an older definition");
    await expectAccessible(page, "excerpts coded under an older definition");
  });
});
