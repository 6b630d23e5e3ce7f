import { type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { givenAccount, givenSample } from "./support/given";

const bar = (page: Page) => page.getByRole("navigation", { name: "Folders and sets" });
const rows = (page: Page) =>
  page.getByRole("row").filter({ has: page.getByRole("button", { name: /^More about “/ }) });

async function make(page: Page, kind: "folder" | "set", name: string) {
  await bar(page).getByRole("button", { name: "Folder or set" }).click();
  await page.getByRole("menuitem", { name: `New ${kind}…` }).click();
  const dialog = page.getByRole("dialog", { name: `New ${kind}` });
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(dialog).toBeHidden();
}

test("documents are put into a folder and sets, narrowed to them, and asked about", async ({ page }) => {
  await givenAccount(page, "Greta Groups");
  const projectId = await givenSample(page);
  await page.goto(`/projects/${projectId}/documents`);
  await expect(rows(page)).toHaveCount(5);
  await make(page, "folder", "Interviews");
  await make(page, "set", "To print");

  const first = rows(page).first();
  const title = /“(.+)”/.exec(
    (await first.getByRole("button", { name: /^More about “/ }).getAttribute("aria-label"))!,
  )![1]!;
  await first.getByRole("button", { name: /^More about “/ }).click();
  await page.getByRole("menuitemradio", { name: "Interviews" }).click();
  await expect(bar(page).getByRole("button", { name: "Folder Interviews: 1 document" })).toBeVisible();
  await page.keyboard.press("Escape");

  await rows(page)
    .nth(1)
    .getByRole("link")
    .first()
    .dragTo(bar(page).getByRole("button", { name: /^Set To print/ }));
  await expect(bar(page).getByRole("button", { name: "Set To print: 1 document" })).toBeVisible();
  await expectAccessible(page, "folders and sets");

  await bar(page)
    .getByRole("button", { name: /^Folder Interviews/ })
    .click();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText(title);

  await page.goto(`/projects/${projectId}/queries`);
  await page.getByRole("textbox", { name: "Query as a line" }).fill('folder:"Interviews"');
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toContainText(title);

  await page.goto(`/projects/${projectId}/documents`);
  await bar(page).getByRole("button", { name: "More about the folder “Interviews”" }).click();
  await page.getByRole("menuitem", { name: "Delete…" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete the folder “Interviews”?" });
  await dialog.getByRole("button", { name: "Delete" }).click();
  await expect(bar(page).getByRole("button", { name: /^Folder Interviews/ })).toHaveCount(0);
  await expect(rows(page)).toHaveCount(5);
  await page.getByRole("button", { name: "Undo", exact: true }).first().click();
  await expect(bar(page).getByRole("button", { name: "Folder Interviews: 1 document" })).toBeVisible();
});
