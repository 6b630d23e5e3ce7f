import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { addCodes } from "./support/codes";
import { givenAccount, givenProject, showDocuments } from "./support/given";
import { uploadFile } from "./support/upload";

test("words are found in all texts, read in their surroundings, and coded in one step", async ({ page }) => {
  test.slow();
  await givenAccount(page, "Lea Lead");
  const projectId = await givenProject(page, "Two towns");
  await addCodes(page, projectId, ["Harbour"]);
  await uploadFile(
    page,
    projectId,
    "report.txt",
    Buffer.from("The harbour was closed. It rained.\n\nNobody missed the old harbour, they said."),
  );
  await uploadFile(page, projectId, "minutes.txt", Buffer.from("The new harbour opened late."));
  const hits = page.getByRole("region", { name: "Hits" });

  await test.step("the most frequent words are where a search begins", async () => {
    await showDocuments(page, projectId);
    await page.getByRole("link", { name: "Search" }).click();
    await expectAccessible(page, "frequent words");
    await page.getByRole("button", { name: /^Search for harbour: 3 times, in 2 documents/ }).click();
    await expect(page.getByText("3 hits in 2 documents.")).toBeVisible();
    await expect(hits.getByRole("row")).toHaveCount(4);
    await expectAccessible(page, "hits");
  });

  await test.step("lines are ordered by the word before", async () => {
    await page.getByRole("combobox", { name: "Order" }).selectOption("By the words before");
    await expect(hits.getByRole("row").nth(1)).toContainText("The new");
    await expect(hits.getByRole("row").nth(3)).toContainText("was closed");
    await page.reload();
    await expect(hits.getByRole("row").nth(1)).toContainText("The new");
  });

  await test.step("what is no pattern is said", async () => {
    await page.getByRole("checkbox", { name: "Pattern" }).check();
    await page.getByRole("textbox", { name: "Pattern to search for" }).fill("harbour(");
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await expect(page.getByText(/This is no pattern: .*group/i)).toBeVisible();
    await page.getByRole("textbox", { name: "Pattern to search for" }).fill("(old|new) harbour");
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await expect(page.getByText("2 hits in 2 documents.")).toBeVisible();
  });

  await test.step("all that was found is coded at once, and taken back at once", async () => {
    await page.getByRole("button", { name: "Code all hits" }).click();
    const dialog = page.getByRole("dialog", { name: "Code all hits" });
    await expect(dialog).toContainText("2 sentences in 2 documents");
    await dialog.getByRole("combobox", { name: "Code" }).click();
    await page.getByRole("option", { name: "Harbour" }).click();
    await expectAccessible(page, "code all hits");
    await dialog.getByRole("button", { name: "Code 2 sentences" }).click();
    await expect(dialog).toHaveCount(0);
    await page.getByRole("link", { name: "Excerpts" }).click();
    await page.getByRole("treeitem", { name: /^Harbour/ }).click();
    await expect(page.getByRole("article")).toHaveCount(2);
    await page.getByRole("button", { name: "Undo", exact: true }).first().click();
    await expect(page.getByRole("article")).toHaveCount(0);
  });

  await test.step("a hit leads to its place in the text", async () => {
    await page.goto(`/projects/${projectId}/search?words=old`);
    await hits.getByRole("link", { name: "old" }).click();
    await expect(page).toHaveURL(/documents\/.*at=/);
    await expect(page.getByText("Nobody missed the old harbour")).toBeVisible();
  });
});
