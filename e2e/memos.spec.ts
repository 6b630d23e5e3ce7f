import { readFileSync } from "node:fs";
import { type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { addCodes } from "./support/codes";
import { givenAccount, givenProject, givenSample } from "./support/given";
import { callApi } from "./support/rest";

const memoText = (page: Page) => page.getByRole("textbox", { name: "Memo text" });
const offered = (page: Page) => page.getByRole("listbox", { name: "What can be named here" });

test("a memo names a code and a member, has a type, is commented on, found and exported", async ({
  page,
}) => {
  await givenAccount(page, "Mara Memo");
  const projectId = await givenProject(page, "Study of memos");
  const codes = await addCodes(page, projectId, ["Trade", "Transport"]);
  await page.goto(`/projects/${projectId}/memos`);

  await test.step("written by keyboard, with what it names chosen from a list", async () => {
    await page.getByRole("button", { name: "Write a memo" }).click();
    await page.getByLabel("Memo title").fill("A thought");
    await page.getByLabel("Type of memo").selectOption("Question");
    await memoText(page).focus();
    await page.keyboard.type("See #tra");
    await expect(offered(page).getByRole("option")).toHaveCount(2);
    await page.keyboard.press("ArrowDown");
    await expect(offered(page).getByRole("option", { selected: true })).toContainText("Transport");
    await expectAccessible(page, "what can be named in a memo");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await expect(offered(page)).toBeHidden();
    await page.keyboard.type("and ask @mara");
    await expect(offered(page).getByRole("option", { name: /Mara Memo/ })).toBeVisible();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+Enter");
  });

  const memo = page.getByRole("article", { name: "A thought" });
  await test.step("read with the present name of the code, which one gets to", async () => {
    await expect(memo).toContainText("See #Trade and ask @Mara Memo");
    const id = codes.get("Trade");
    await callApi(page, "codebook/edit", { projectId, id, fields: { name: "Exchange" } });
    await page.reload();
    const reference = memo.getByRole("link", { name: "#Exchange" });
    await reference.focus();
    await expect(page.getByRole("tooltip")).toContainText("Code: Exchange");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`/codebook\\?code=${id}`));
    await page.goBack();
    await callApi(page, "codebook/remove", { projectId, id });
    await page.reload();
    await expect(memo.getByText("#Trade", { exact: true })).toHaveAccessibleName(
      "Trade. This code has been deleted",
    );
  });

  await test.step("commented on until that is resolved", async () => {
    await memo.getByRole("button", { name: "Comment: A thought" }).click();
    await memo.getByLabel("Write a comment").fill("Is it so?");
    await page.keyboard.press("Control+Enter");
    await expect(memo.getByRole("button", { name: "1 comment: A thought" })).toBeVisible();
    await expectAccessible(page, "a memo with comments");
    await page.getByLabel("With open comments").check();
    await expect(page.getByText("1 memo", { exact: true })).toBeVisible();
    await memo.getByRole("button", { name: "Resolve: Is it so?" }).click();
    await expect(page.getByText(/^0 of 1 memo/)).toBeVisible();
    await page.getByRole("button", { name: "Show all" }).click();
    await expect(memo.getByRole("button", { name: "1 comment, resolved: A thought" })).toBeVisible();
  });

  await test.step("found by its words and its type", async () => {
    await page.getByLabel("Search memos").fill("nowhere");
    await expect(memo).toBeHidden();
    await page.getByLabel("Search memos").fill("trade");
    await page.getByLabel("Type", { exact: true }).selectOption("Question");
    await expect(memo).toBeVisible();
    await page.reload();
    await expect(memo).toBeVisible();
    await expect(page.getByLabel("Search memos")).toHaveValue("trade");
  });

  await test.step("and exported as it is listed", async () => {
    await page.getByRole("button", { name: "Export", exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "Markdown (.md)" }).click(),
    ]);
    const file = readFileSync(await download.path(), "utf8");
    expect(file).toContain("# Memos: Study of memos\n\n## A thought\n\n- On: The project\n- Type: Question");
    expect(file).toContain("See #Trade and ask @Mara Memo");
  });
});

test("a type of the project is renamed and deleted, and its memos are left without one", async ({ page }) => {
  await givenAccount(page, "Tilda Type");
  const projectId = await givenSample(page);
  const types = await callApi<{ id: string; name: string }[]>(page, "memos/types/list", { projectId });
  const body = { type: "doc", content: [{ type: "paragraph" }] };
  const typeId = types.find(({ name }) => name === "Analytic")?.id;
  const id = crypto.randomUUID();
  const on = { target: "free", targetId: projectId };
  await callApi(page, "memos/write", { projectId, id, ...on, title: "Loose end", body, typeId });
  await page.goto(`/projects/${projectId}/memos`);
  const memo = page.getByRole("article", { name: "Loose end" });
  await expect(memo).toContainText("Analytic");
  await page.getByRole("button", { name: "Types" }).click();
  const dialog = page.getByRole("dialog", { name: "Types of memos" });
  await dialog.getByLabel("Name of Analytic").fill("Idea");
  await page.keyboard.press("Tab");
  await expect(dialog.getByRole("group", { name: "Idea" })).toBeVisible();
  await expectAccessible(page, "the types of memos");
  await dialog.getByRole("button", { name: "Delete Idea" }).click();
  await expect(dialog.getByRole("group", { name: "Idea" })).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(memo).not.toContainText("Idea");
});
