import { type Page, expect, test } from "@playwright/test";
import { givenAccount, givenMember } from "./support/given";
import { dragOver, openSampleDocument, painted, paragraphs, textOf } from "./support/reader";

const title = /Interview 07/;

/** Opens the sample's interview on a page that stands in its project. */
async function openInterview(page: Page): Promise<void> {
  await page.getByRole("link", { name: title }).first().click();
  await expect(painted(page).first()).toBeVisible();
}

const cardsOf = (page: Page, name: string) =>
  page.getByRole("region", { name: "Coded passages" }).getByRole("list", { name: `Codes of ${name}` });

test("what one codes, undoes and renames appears for everybody at once", async ({ page, browser }) => {
  await givenAccount(page, "Lea Live");
  const projectId = await openSampleDocument(page, title);
  const other = await givenMember(page, browser, { projectId, name: "Ole Other" });
  await openInterview(other);

  await dragOver(other, paragraphs(other).nth(1));
  await other.keyboard.press("c");
  await other.keyboard.type("trust def");
  await other.keyboard.press("Enter");
  await expect(cardsOf(other, "Ole Other")).toContainText("Trust deficit");
  await paragraphs(page).nth(1).scrollIntoViewIfNeeded();
  await expect(cardsOf(page, "Ole Other")).toContainText("Trust deficit");

  await other.keyboard.press("Control+z");
  await expect(cardsOf(other, "Ole Other")).toHaveCount(0);
  await expect(cardsOf(page, "Ole Other")).toHaveCount(0);

  await other.keyboard.press("Control+Shift+z");
  await expect(cardsOf(page, "Ole Other")).toContainText("Trust deficit");
  const rename = page.getByRole("button", { name: "1 other here now" });
  await expect(rename).toBeVisible();
});

test("codings made without a connection wait, and are saved once when it is back", async ({
  page,
  browser,
}) => {
  await givenAccount(page, "Una Underway");
  const projectId = await openSampleDocument(page, title);
  const other = await givenMember(page, browser, { projectId, name: "Otto Online" });
  await openInterview(other);

  await page.context().setOffline(true);
  await dragOver(page, paragraphs(page).nth(1));
  await page.keyboard.press("c");
  await page.keyboard.type("trust def");
  await page.keyboard.press("Enter");
  await expect(cardsOf(page, "Una Underway")).toContainText("Trust deficit");
  await expect(page.getByText("No connection: 1 change will be saved when it is back")).toBeVisible();
  await expect(textOf(page)).toBeVisible();

  await page.context().setOffline(false);
  await expect(page.getByText(/No connection/)).toBeHidden({ timeout: 20_000 });
  await paragraphs(other).nth(1).scrollIntoViewIfNeeded();
  await expect(cardsOf(other, "Una Underway").getByRole("listitem")).toHaveCount(1);
  await expect(cardsOf(page, "Una Underway").getByRole("listitem")).toHaveCount(1);
});

test("who is removed from a project learns so at once, and hears nothing more", async ({ page, browser }) => {
  await givenAccount(page, "Rita Remover");
  const projectId = await openSampleDocument(page, title);
  const other = await givenMember(page, browser, { projectId, name: "Gert Gone" });
  await openInterview(other);
  await page.goto(`/projects/${projectId}/team`);
  await page.getByRole("button", { name: "Remove Gert Gone" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
  await expect(other.getByRole("dialog", { name: "You cannot work in this project any more" })).toBeVisible();
});
