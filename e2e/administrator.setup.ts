import { expect, test } from "@playwright/test";
import { register } from "./support/account";
import { administratorState } from "./support/administrator";

test("the first account of an installation administers it", async ({ page }) => {
  await register(page, "Ada First");
  await page.goto("/admin");
  await expect(page.getByRole("radio", { name: "Open", exact: true })).toBeChecked();
  await page.context().storageState({ path: administratorState });
});
