import { type Page, expect, test } from "@playwright/test";
import { hasShared, sharedPath } from "@/lib/text/testing/shared-folder";
import { register } from "./support/account";

test.skip(!hasShared, "The projects of other programs in ../shared are missing.");

/** Chooses a project file in the dialog, and waits until it has been read. */
async function choose(page: Page, name: string) {
  await page.getByRole("button", { name: "From another program" }).click();
  const dialog = page.getByRole("dialog", { name: "Bring a project from another program" });
  await expect(dialog.getByText("NVivo", { exact: true })).toBeVisible();
  await dialog.getByLabel("Project file").setInputFiles(sharedPath(`refi-qda/${name}`));
  await expect(dialog.getByRole("heading", { name: "What will not be as it was" })).toBeVisible({
    timeout: 90_000,
  });
  return dialog;
}

test("a project from NVivo is brought over, with its codebook and its coded passages", async ({ page }) => {
  test.setTimeout(240_000);
  await register(page, "Ana Arrival");
  const dialog = await choose(page, "qdpx/nvivo-win-12.6-masked.qdpx");
  await expect(dialog.getByText("NVivo for Windows 12.6")).toBeVisible();
  await expect(dialog.getByText(/2 users, 60 codes, 1 text, 97 selections, 97 codings/)).toBeVisible();
  await expect(dialog.getByText(/1 layer, 60 codes, 1 document, 20 passages, 97 codings/)).toBeVisible();
  await expect(dialog.getByText(/UTF-16 units/)).toBeVisible();
  await dialog.getByRole("button", { name: "Bring it over", exact: true }).click();
  await page.waitForURL(/\/projects\/[0-9a-f-]{36}\//, { timeout: 90_000 });

  await page.getByRole("link", { name: "Documents", exact: true }).click();
  await page.getByRole("button", { name: "Show what came and what did not" }).click();
  const report = page.getByRole("dialog", { name: /Brought over/ });
  await expect(report.getByText(/User \d \(97 codings\)/)).toBeVisible();
  await report.getByRole("button", { name: "Close" }).click();

  await page.getByRole("link", { name: "Codebook", exact: true }).click();
  await expect(page.getByText("méreg").first()).toBeVisible();

  await page.getByRole("link", { name: "Documents", exact: true }).click();
  await page.getByRole("link", { name: "videos_selection" }).click();
  await expect(page.locator("mark").first()).toBeVisible({ timeout: 30_000 });
});

test("a project can be left on its way, found again, and cancelled, and then nothing of it is there", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await register(page, "Bo Begin");
  const dialog = await choose(page, "qdpx/qc-1.3.2-masked.qdpx");
  await dialog.getByRole("button", { name: "Close" }).click();
  const waiting = page.getByRole("list", { name: "Projects on their way" });
  await expect(waiting.getByText(/has been read/)).toBeVisible();
  await page.reload();
  await waiting.getByRole("button", { name: "Decide" }).click();
  await expect(dialog.getByText(/262 codes, 2 documents, 158 passages, 205 codings/)).toBeVisible();
  await dialog.getByRole("button", { name: "Do not bring it over" }).click();
  await expect(waiting).toBeHidden();
  await expect(page.getByRole("heading", { name: "Start your own study" })).toBeVisible();
});

test("a file that is no project says so", async ({ page }) => {
  await register(page, "Cy Careless");
  await page.getByRole("button", { name: "From another program" }).click();
  const dialog = page.getByRole("dialog", { name: "Bring a project from another program" });
  const file = { name: "notes.qdpx", mimeType: "application/zip", buffer: Buffer.from("only words") };
  await dialog.getByLabel("Project file").setInputFiles(file);
  await expect(dialog.getByRole("alert")).toContainText("not well-formed XML", { timeout: 60_000 });
  await dialog.getByRole("button", { name: "Take it off the list" }).click();
  await expect(page.getByRole("list", { name: "Projects on their way" })).toBeHidden();
});
