import { type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { givenAccount, givenSample } from "./support/given";
import { callApi } from "./support/rest";

const found = (page: Page) => page.getByRole("region", { name: "Passages found" });
const line = (page: Page) => page.getByRole("textbox", { name: "Query as a line" });
const find = async (page: Page, written: string) => {
  await line(page).fill(written);
  await page.getByRole("button", { name: "Find" }).click();
};

test("passages are asked for by what is built or typed; a query is saved, becomes a row, and comes back", async ({
  page,
}) => {
  test.slow();
  await givenAccount(page, "Quentin Query");
  const projectId = await givenSample(page);
  const codes = await callApi<{ name: string }[]>(page, "codebook/list", { projectId });
  expect(codes.map(({ name }) => name)).toContain("Cooperation");

  await test.step("a condition is built, and stands in the line", async () => {
    await page.getByRole("link", { name: "Search" }).click();
    await page.getByRole("navigation", { name: "Search for" }).getByRole("link", { name: "Queries" }).click();
    await expect(page.getByRole("heading", { name: "Ask for passages by how they are coded" })).toBeVisible();
    await expectAccessible(page, "no query");
    await page.getByRole("button", { name: "Add a condition" }).click();
    await page.getByRole("menuitem", { name: "Code", exact: true }).click();
    await expect(page.getByText("Choose a code in every condition.")).toBeVisible();
    await page.getByRole("combobox", { name: "Code" }).fill("Cooperation");
    await page
      .getByRole("option", { name: /Cooperation$/ })
      .first()
      .click();
    await expect(line(page)).toHaveValue(/^code:".*Cooperation"$/);
    await expect(found(page).getByText(/^\d+ of \d+ coded passages, in \d+ documents?\.$/)).toBeVisible();
  });

  await test.step("what is typed is built", async () => {
    const before = await line(page).inputValue();
    await find(page, `${before} and not text:"no such words"`);
    await expect(page.getByRole("combobox", { name: "How many of these" })).toHaveValue("and");
    await expect(page.getByRole("textbox", { name: "Words in the passage" })).toHaveValue("no such words");
    await expect(
      page.getByRole("group", { name: "Condition 2" }).getByRole("checkbox", { name: "Not" }),
    ).toBeChecked();
    await expect(found(page).getByText(/^\d+ of \d+ coded passages/)).toBeVisible();
    await expectAccessible(page, "a query");
    await page.getByRole("textbox", { name: "Words in the passage" }).fill("other");
    await expect(line(page)).toHaveValue(`${before} AND NOT text:"other"`);
  });

  await test.step("a broken line says where it is broken, and what was expected", async () => {
    await find(page, 'code:"Cooperation" AND OR text:x');
    await expect(page.getByText(/is expected here, and not “OR”/)).toBeVisible();
    await expect(line(page)).toBeFocused();
    const selected = await line(page).evaluate((input: HTMLInputElement) =>
      input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
    );
    expect(selected).toBe("OR");
    await find(page, "code:Kooperation");
    await expect(page.getByText("No code is called “Kooperation”.")).toBeVisible();
    await expect(found(page)).toHaveCount(0);
  });

  await test.step("a query that everything matches says so", async () => {
    await find(page, 'NOT text:"no such words anywhere"');
    await expect(
      found(page).getByText(/^Every coded passage is so: all \d+, in \d+ documents/),
    ).toBeVisible();
  });

  await test.step("it is saved, and changed, and copied", async () => {
    await find(page, 'code:"Cooperation" near/paragraph NOT_A_FIELD');
    await expect(page.getByText(/is expected here, and not “NOT_A_FIELD”/)).toBeVisible();
    await find(page, 'code:"Cooperation"');
    await page.getByRole("button", { name: "Save query" }).click();
    const dialog = page.getByRole("dialog", { name: "Save query" });
    await dialog.getByRole("textbox", { name: "Name" }).fill("Working together");
    await dialog.getByRole("textbox", { name: "Note" }).fill("For the second chapter.");
    await dialog.getByRole("button", { name: "Save" }).click();
    const saved = page.getByRole("region", { name: "Saved queries" });
    await expect(saved.getByRole("button", { name: /^Working together/ })).toHaveAttribute(
      "aria-current",
      "true",
    );
    await find(page, 'code:"Cooperation" OR text:trade');
    await page.getByRole("button", { name: "Save changes" }).click();
    await expect(page.getByRole("button", { name: "Save changes" })).toHaveCount(0);
    await page.getByRole("button", { name: "More about “Working together”" }).click();
    await page.getByRole("menuitem", { name: "Duplicate" }).click();
    await expect(saved.getByRole("button", { name: /^Working together \(copy\)/ })).toBeVisible();
    await expectAccessible(page, "saved queries");
  });

  await test.step("a passage leads into its text", async () => {
    await found(page).getByRole("link").first().click();
    await expect(page).toHaveURL(/documents\/.*passage=/);
    await page.goBack();
    await expect(line(page)).toHaveValue(/OR text:"trade"$/);
  });

  await test.step("it becomes a row of a matrix", async () => {
    await page.goto(`/projects/${projectId}/tables/matrix`);
    await page.getByRole("combobox", { name: "What the rows stand for" }).click();
    await page.getByRole("option", { name: "Saved queries" }).click();
    await page.getByRole("combobox", { name: "Saved queries" }).click();
    await page.getByRole("option", { name: "Working together", exact: true }).click();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("rowheader", { name: "Working together" })).toBeVisible();
    await expectAccessible(page, "a matrix of queries");
  });

  await test.step("it is deleted, and the matrix says so; it comes back", async () => {
    const matrix = page.url();
    await page.goto(`/projects/${projectId}/queries`);
    const saved = page.getByRole("region", { name: "Saved queries" });
    await page.getByRole("button", { name: "More about “Working together”" }).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    const dialog = page.getByRole("dialog", { name: "Delete “Working together”?" });
    await expect(dialog.getByText("No finding table and no other saved query uses it.")).toBeVisible();
    await expectAccessible(page, "deleting a query");
    await dialog.getByRole("button", { name: "Delete" }).click();
    await expect(saved.getByRole("button", { name: /^Working together/ })).toHaveCount(1);
    await page.goto(matrix);
    await expect(page.getByText(/is gone/).first()).toBeVisible();
    await page.getByRole("button", { name: "Undo", exact: true }).first().click();
    await expect(page.getByRole("rowheader", { name: "Working together" })).toBeVisible();
  });
});
