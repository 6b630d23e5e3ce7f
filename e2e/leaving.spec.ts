import { expect, test } from "@playwright/test";
import { givenAccount, givenMember, givenProject } from "./support/given";

test("an owner gives the project away, and a member goes as a former one", async ({ page, browser }) => {
  await givenAccount(page, "Olga Owner");
  const projectId = await givenProject(page, "A study given away");
  await givenMember(page, browser, { projectId, name: "Nora Next" });
  const nora = page.getByRole("row", { name: /Nora Next/ });
  await page.goto(`/projects/${projectId}/team`);

  await page.getByRole("button", { name: "Transfer ownership" }).click();
  const dialog = page.getByRole("dialog", { name: "Transfer ownership" });
  await dialog.getByRole("combobox", { name: "New owner" }).click();
  await page.getByRole("option", { name: "Nora Next" }).click();
  await dialog.getByLabel(/Type “A study given away”/).fill("Another study");
  await dialog.getByRole("button", { name: "Transfer" }).click();
  await expect(dialog.getByRole("alert")).toContainText("not the project's name");
  await dialog.getByLabel(/Type “A study given away”/).fill("a study given away");
  await dialog.getByRole("button", { name: "Transfer" }).click();
  await expect(dialog).toBeHidden();
  await expect(nora).toContainText("Owner");
  await expect(page.getByRole("button", { name: "Transfer ownership" })).toBeHidden();

  await page.getByRole("button", { name: "Leave project" }).click();
  const leaving = page.getByRole("dialog", { name: "Leave A study given away?" });
  await expect(leaving.getByRole("radio", { name: "under your name" })).toBeChecked();
  await leaving.getByRole("radio", { name: "as a former member's" }).check();
  await leaving.getByRole("button", { name: "Leave project" }).click();
  await expect(page.getByText("You left A study given away.")).toBeVisible();
  await page.goto(`/projects/${projectId}/team`);
  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
});
