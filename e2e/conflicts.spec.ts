import { type Page, expect, test } from "@playwright/test";
import { givenAccount, givenMember } from "./support/given";
import { dragOver, openSampleDocument, painted, paragraphs } from "./support/reader";

const title = /Interview 07/;

async function openInterview(page: Page): Promise<void> {
  await page.getByRole("link", { name: title }).first().click();
  await expect(painted(page).first()).toBeVisible();
}

/** The row of a code in the codebook's tree. */
const codeRow = (page: Page, name: string) => page.getByRole("treeitem", { name: new RegExp(`^${name}`) });

test("a code merged while another codes with it takes the coding along", async ({ page, browser }) => {
  await givenAccount(page, "Mara Merge");
  const projectId = await openSampleDocument(page, title);
  const other = await givenMember(page, browser, { projectId, name: "Cato Codes" });
  await openInterview(other);

  // Without a connection the coder cannot know of the merge.
  await other.context().setOffline(true);
  await dragOver(other, paragraphs(other).nth(1));
  await other.keyboard.press("c");
  await other.keyboard.type("trust def");
  await other.keyboard.press("Enter");
  await expect(other.getByText("No connection: 1 change will be saved when it is back")).toBeVisible();

  const codes = await page.request.post("/api/v1/codebook/list", { data: { projectId } });
  const list = (await codes.json()) as { id: string; name: string }[];
  const idOf = (name: string) => list.find((code) => code.name === name)?.id ?? "";
  const merged = await page.request.post("/api/v1/codebook/merge", {
    data: { projectId, sourceIds: [idOf("Trust deficit")], targetId: idOf("Weak institutions") },
  });
  expect(merged.ok()).toBe(true);
  await expect(codeRow(page, "Trust deficit")).toHaveCount(0);

  await other.context().setOffline(false);
  await expect(other.getByText("The code was merged into “Weak institutions” meanwhile")).toBeVisible({
    timeout: 20_000,
  });
  const own = (on: Page) =>
    on.getByRole("region", { name: "Coded passages" }).getByRole("list", { name: "Codes of Cato Codes" });
  await expect(own(other)).toContainText("Weak institutions");
  await paragraphs(page).nth(1).scrollIntoViewIfNeeded();
  await expect(own(page)).toContainText("Weak institutions");
});

test("a document deleted while another reads it stays before their eyes, and comes back", async ({
  page,
  browser,
}) => {
  await givenAccount(page, "Dela Delete");
  const projectId = await openSampleDocument(page, title);
  const other = await givenMember(page, browser, { projectId, name: "Rolf Reads" });
  await openInterview(other);

  await page.goto(`/projects/${projectId}/documents`);
  const row = page.getByRole("row", { name: title });
  await row.getByRole("button").last().click();
  await page.getByRole("menuitem", { name: /Delete/ }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Delete/ })
    .click();
  await expect(row).toHaveCount(0);

  const notice = other.getByRole("alert").filter({ hasText: "This document was deleted" });
  await expect(notice).toContainText("Dela Delete deleted it while you had it open");
  await expect(painted(other).first()).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(row).toHaveCount(1);
  await expect(notice).toHaveCount(0);
  await expect(painted(other).first()).toBeVisible();
});

test("a code moved and renamed by two people at once ends in one state that both see", async ({
  page,
  browser,
}) => {
  await givenAccount(page, "Tina Tree");
  const projectId = await openSampleDocument(page, title);
  const other = await givenMember(page, browser, { projectId, name: "Theo Tree" });
  for (const each of [page, other]) {
    await each.goto(`/projects/${projectId}/codebook`);
    await each.getByPlaceholder("Filter codes").fill("trust");
    await expect(codeRow(each, "Trust deficit")).toHaveCount(1);
  }
  const codes = await page.request.post("/api/v1/codebook/list", { data: { projectId } });
  const list = (await codes.json()) as { id: string; name: string }[];
  const idOf = (name: string) => list.find((code) => code.name === name)?.id ?? "";
  const id = idOf("Trust deficit");
  const move = (on: Page, parent: string) =>
    on.request.post("/api/v1/codebook/move", {
      data: { projectId, id, parentId: idOf(parent), index: 0 },
    });
  const rename = (on: Page, name: string) =>
    on.request.post("/api/v1/codebook/edit", { data: { projectId, id, fields: { name } } });
  const answers = await Promise.all([
    move(page, "Driver"),
    move(other, "Sector"),
    rename(page, "Missing trust"),
    rename(other, "Lack of trust"),
  ]);
  expect(answers.map((answer) => answer.ok())).toEqual([true, true, true, true]);
  const after = await page.request.post("/api/v1/codebook/list", { data: { projectId } });
  const now = ((await after.json()) as { id: string; name: string }[]).find((code) => code.id === id);
  for (const each of [page, other]) {
    await expect(codeRow(each, now?.name ?? "")).toHaveCount(1);
    await expect(codeRow(each, "Trust deficit")).toHaveCount(0);
  }
});
