import { type Locator, type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { givenAccount } from "./support/given";
import { openSampleDocument, painted, textOf } from "./support/reader";

const details = (page: Page): Locator => page.getByRole("dialog", { name: /^Passage: / });
const links = (page: Page): Locator => details(page).getByRole("list", { name: "Links" });

/** To the first passage of the document that is shown, by keyboard. */
async function goToFirstPassage(page: Page): Promise<void> {
  await expect(painted(page).first()).toBeVisible();
  await textOf(page).focus();
  await page.keyboard.press("f");
}

test("two passages of two documents are linked by keyboard, and the link is read from both ends", async ({
  page,
}) => {
  await givenAccount(page, "Lina Link");
  await openSampleDocument(page, /freight forwarder/i);

  await test.step("begun at one passage, ended at one of the next document", async () => {
    await goToFirstPassage(page);
    await page.keyboard.press("i");
    const begun = page.getByRole("region", { name: "A link begun" });
    await expect(begun).toContainText("Link from “I sent four reefers");
    await page.keyboard.press("]");
    await expect(textOf(page)).toHaveAccessibleName(/The Friday Kitchen/);
    await expect(begun).toBeVisible();
    await goToFirstPassage(page);
    await page.keyboard.press("Shift+I");
    const dialog = page.getByRole("dialog", { name: "Link two passages" });
    await expect(dialog.getByRole("radio", { name: "supports", exact: true })).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(dialog.getByRole("radio", { name: "contradicts" })).toBeChecked();
    await expectAccessible(page, "making a link");
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(begun).toBeHidden();
    await expect(textOf(page)).toBeFocused();
  });

  await test.step("said from this end, and gone along to the other", async () => {
    await page.keyboard.press("d");
    await expect(links(page).getByRole("combobox")).toHaveValue("is contradicted by");
    await details(page).getByRole("button", { name: "History" }).scrollIntoViewIfNeeded();
    await expectAccessible(page, "links of a passage");
    await links(page)
      .getByRole("button", { name: /I sent four reefers/ })
      .and(page.getByTitle("Go to"))
      .focus();
    await page.keyboard.press("Enter");
    await expect(textOf(page)).toHaveAccessibleName(/freight forwarder/);
    await expect(textOf(page)).toBeFocused();
    await expect(painted(page).first()).toBeVisible();
    await page.keyboard.press("d");
    await expect(links(page).getByRole("combobox")).toHaveValue("contradicts");
    await expect(links(page)).toContainText("The Friday Kitchen");
  });

  await test.step("given another kind, removed, and brought back", async () => {
    await links(page).getByRole("combobox").selectOption("is explained by");
    await expect(page.getByText("You changed a link: one passage explains another")).toBeVisible();
    await links(page)
      .getByRole("button", { name: /^Remove the link: is explained by/ })
      .click();
    await expect(links(page)).toBeHidden();
    await page.getByRole("button", { name: "Undo", exact: true }).first().click();
    await expect(page.getByText(/^Undone: removed a link/)).toBeVisible();
    await textOf(page).focus();
    await page.keyboard.press("d");
    await expect(links(page).getByRole("combobox")).toHaveValue("is explained by");
  });
});
