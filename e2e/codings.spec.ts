import { type Page, expect, test } from "@playwright/test";
import { givenAccount } from "./support/given";
import { dragOver, openSampleDocument, painted, paragraphs, textOf } from "./support/reader";

const panel = (page: Page) => page.getByRole("region", { name: "Coded passages" });
/** The card of the passage coded with it. */
const card = (page: Page) => panel(page).locator("[data-card]").filter({ hasText: "Patience" }).first();
const toast = (page: Page, text: string | RegExp) => page.getByText(text).first();

/** Opens the interview of the sample project and codes some words with a new code. */
async function codeSomeWords(page: Page, code: string): Promise<string> {
  const projectId = await openSampleDocument(page, /freight forwarder/i);
  await dragOver(page, paragraphs(page).nth(1));
  await page.keyboard.press("c");
  await page.keyboard.type(code);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(card(page).getByRole("button", { name: `Change ${code}` })).toBeVisible();
  return projectId;
}

test("weighs, splits and joins a passage, and undoes from the list of one's changes", async ({ page }) => {
  await givenAccount(page, "Wanda Weigher");
  await codeSomeWords(page, "Patience");

  await card(page).getByRole("button", { name: "Weigh Patience of Wanda Weigher" }).click();
  await page.getByRole("textbox", { name: "Weight" }).fill("170");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Type a whole number from 0 to 100, or nothing.")).toBeVisible();
  await page.getByRole("textbox", { name: "Weight" }).fill("70");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(
    card(page).getByRole("button", { name: "Weight of Patience of Wanda Weigher: 70" }),
  ).toBeVisible();

  const weights = panel(page).getByRole("button", { name: "Weight of Patience of Wanda Weigher: 70" });
  await textOf(page).press("ArrowLeft");
  for (let step = 0; step < 8; step++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+S");
  await expect(toast(page, /^Split: /)).toBeVisible();
  await page.keyboard.press("Shift+J");
  await expect(toast(page, /^Joined: /)).toBeVisible();
  await expect(weights).toHaveCount(1);

  await page.getByRole("button", { name: "Your changes" }).click();
  const changes = page.getByRole("dialog", { name: "Your changes" });
  await expect(changes.getByRole("listitem").first()).toContainText("Joined 2 passages into one");
  await expect(changes.getByRole("listitem").first()).toContainText("Interview 07");
  await changes.getByRole("button", { name: "Undo back to here: Split a passage" }).click();
  await expect(changes.getByRole("listitem").nth(1)).toContainText("undone");
  await changes.getByRole("button", { name: "Undo: Applied “Patience”" }).click();
  await expect(toast(page, /later changes of yours build on it/)).toBeVisible();
});

test("applies the codes of a set, and recodes a whole list", async ({ page }) => {
  await givenAccount(page, "Selma Sets");
  const projectId = await codeSomeWords(page, "Patience");
  await page.goto(`/projects/${projectId}/codebook`);
  await page.getByPlaceholder("Filter codes").fill("Patience");
  await page.getByRole("treeitem", { name: /^Patience/ }).click({ button: "right" });
  await page.getByRole("menuitem", { name: "Add to set" }).hover();
  await page.getByRole("menuitem", { name: "New set…" }).click();
  await page.getByRole("textbox", { name: "Name", exact: true }).last().fill("Tempers");
  await page.getByRole("button", { name: "Create" }).click();
  await page.getByRole("button", { name: /^Tempers 1/ }).click();
  await expect(page.getByRole("list", { name: "Codes of Tempers" })).toContainText("Patience");

  await page.goBack();
  await expect(painted(page).first()).toBeVisible();
  await page.getByLabel("Code set above the text").selectOption("Tempers");
  await dragOver(page, paragraphs(page).nth(2));
  await page.getByRole("group", { name: "Code set" }).getByRole("button", { name: "Patience" }).click();
  await expect(card(page).getByRole("button", { name: "Change Patience" })).toBeVisible();

  await page.goto(`/projects/${projectId}/excerpts`);
  await page.getByPlaceholder("Filter codes").fill("Patience");
  await page.getByRole("treeitem", { name: /^Patience/ }).click();
  await page.getByRole("button", { name: "Choose passages" }).click();
  await page.getByRole("button", { name: "All 2" }).click();
  await page.getByRole("button", { name: "Recode…" }).click();
  const dialog = page.getByRole("dialog", { name: "Recode 2 passages" });
  await dialog.getByText("Remove a code", { exact: true }).click();
  await expect(dialog).toContainText("2 codings on 2 passages go.");
  await dialog.getByRole("button", { name: "Remove 2 codings" }).click();
  await expect(toast(page, /^You removed 2 codings/)).toBeVisible();
});
