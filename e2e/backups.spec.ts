import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { administratorState } from "./support/administrator";
import { givenAccount } from "./support/given";

test.describe("the administrator", () => {
  test.use({ storageState: administratorState });

  test("makes a backup, loads it, and removes it", async ({ page }) => {
    test.setTimeout(240_000);
    await page.goto("/admin");
    const files = page.getByRole("region", { name: "Backups" }).getByRole("row");
    const before = await files.count();
    await page.getByRole("button", { name: "Make a backup now" }).click();
    await expect(page.getByRole("status").filter({ hasText: "tried out" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Make a backup now" })).toBeEnabled({ timeout: 180_000 });
    await expect(page.getByText("The backup was not made")).toHaveCount(0);
    const load = page.getByRole("link", { name: /^Load excerpta-/ }).first();
    const [download] = await Promise.all([page.waitForEvent("download"), load.click()]);
    const bytes = await readFile(await download.path());
    expect([...bytes.subarray(0, 2)]).toEqual([0x1f, 0x8b]);

    const there = await files.count();
    expect(there).toBeGreaterThan(before);
    await page
      .getByRole("button", { name: /^Remove excerpta-/ })
      .first()
      .click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await expect(page.getByText("Removed.")).toBeVisible();
    await expect(files).toHaveCount(there > 2 ? there - 1 : 0);
  });
});

test("nobody else loads a backup", async ({ page }) => {
  await givenAccount(page, "Nora Nobody");
  const answer = await page.request.get("/api/admin/backups/excerpta-2026-11-30T18-52-27Z.tar.gz");
  expect(answer.status()).toBe(403);
});
