import { type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { givenAccount, givenSample } from "./support/given";

const found = (page: Page) => page.getByRole("region", { name: "Passages found" });

test("a saved query stands among the codes, and what it finds is coded in one step", async ({ page }) => {
  test.slow();
  await givenAccount(page, "Smilla Smart");
  const projectId = await givenSample(page);

  await test.step("it is saved and shown among the codes", async () => {
    await page.goto(`/projects/${projectId}/queries`);
    await page.getByRole("textbox", { name: "Query as a line" }).fill('code:"Cooperation"');
    await page.getByRole("button", { name: "Find" }).click();
    await page.getByRole("button", { name: "Save query" }).click();
    const dialog = page.getByRole("dialog", { name: "Save query" });
    await dialog.getByRole("textbox", { name: "Name" }).fill("Together");
    await dialog.getByRole("button", { name: "Save" }).click();
    await page.getByRole("button", { name: "More about “Together”" }).click();
    await page.getByRole("menuitem", { name: "Show among the codes" }).click();
    await expect(page.getByRole("region", { name: "Saved queries" }).getByLabel("Smart code")).toBeVisible();
  });

  await test.step("its passages are coded after a preview, and one undo takes that back", async () => {
    await found(page).getByRole("button", { name: "Code all passages" }).click();
    const dialog = page.getByRole("dialog", { name: "Code all passages" });
    await dialog.getByRole("combobox", { name: "Code" }).click();
    await page.getByRole("option").last().click();
    await dialog.getByRole("radio", { name: "The sentences it touches" }).check();
    await expect(dialog.getByText(/\d+ places? in \d+ documents? gets? the code/)).toBeVisible();
    await expect(dialog.getByRole("listitem").first()).toBeVisible();
    await expectAccessible(page, "code all passages");
    await dialog.getByRole("button", { name: /^Code \d+ place/ }).click();
    await expect(dialog).toHaveCount(0);
    await page.getByRole("button", { name: "Undo", exact: true }).first().click();
    await expect(page.getByText(/^Undone/).first()).toBeVisible();
  });

  await test.step("the codebook counts it, and leads to its excerpts", async () => {
    await page.goto(`/projects/${projectId}/codebook`);
    const smart = page.getByRole("region", { name: "Smart codes" });
    await expect(smart.getByRole("link", { name: /Together.*\d+ passages?/ })).toBeVisible();
    await expectAccessible(page, "smart codes in the codebook");
    await smart.getByRole("link", { name: /Together.*passage/ }).click();
    await expect(page.getByRole("heading", { name: "Together", level: 1 })).toBeVisible();
    await expect(page.getByRole("article").first()).toBeVisible();
    await expectAccessible(page, "excerpts of a smart code");
  });

  await test.step("another query names it, and the reader shows its passages alone", async () => {
    await page.goto(`/projects/${projectId}/queries`);
    await page.getByRole("textbox", { name: "Query as a line" }).fill('not query:"Together"');
    await page.getByRole("button", { name: "Find" }).click();
    await expect(found(page).getByText(/^\d+ of \d+ coded passages/)).toBeVisible();
    await found(page).getByRole("link").first().click();
    await expect(page).toHaveURL(/documents\//);
    await page.getByRole("button", { name: "Margin" }).click();
    await page.getByRole("menuitemradio", { name: "Found by “Together”" }).click();
    await page.keyboard.press("Escape");
    await expect(page.getByText("Only what the smart code “Together” finds is shown.")).toBeVisible();
    await page.getByRole("button", { name: "Show all passages" }).click();
    await expect(page.getByText("Only what the smart code “Together” finds is shown.")).toHaveCount(0);
  });
});

test("words are drawn as a cloud, with their numbers as a table", async ({ page }) => {
  await givenAccount(page, "Clio Cloud");
  const projectId = await givenSample(page);
  await page.goto(`/projects/${projectId}/search`);
  await page.getByText("Cloud", { exact: true }).click();
  await expect(page.getByRole("img", { name: "Word cloud" })).toBeVisible();
  await page.getByText("Show as table").click();
  await expect(page.getByRole("region", { name: "Word cloud: table" }).getByRole("row")).not.toHaveCount(0);
  await expectAccessible(page, "word cloud");
  await page.getByRole("combobox", { name: "What is counted" }).selectOption("Phrases of two words");
  await expect(page.getByRole("heading", { name: "The most frequent phrases" })).toBeVisible();
  await expect(page.getByRole("img", { name: "Word cloud" })).toBeVisible();
});

test("a project leaves words out of its counts, and counts them again", async ({ page }) => {
  await givenAccount(page, "Stella Stop");
  const projectId = await givenSample(page);
  await page.goto(`/projects/${projectId}/search`);
  const counted = page.getByRole("region", { name: "The most frequent words" });
  const first = counted.getByRole("button", { name: /^Search for / }).first();
  const word = /^Search for (.+):/.exec((await first.getAttribute("aria-label")) ?? "")?.[1] ?? "";
  expect(word).not.toBe("");
  const search = counted.getByRole("button", { name: `Search for ${word}:` });

  await test.step("one of the list, with one press", async () => {
    await counted.getByRole("button", { name: `Leave ${word} out`, exact: true }).click();
    await expect(search).toHaveCount(0);
    await expect(page.getByText(`You left “${word}” out of word counts`)).toBeVisible();
  });

  await test.step("others as they are written, by keys", async () => {
    await counted.getByRole("textbox", { name: "Also left out in this project" }).fill("Ibid, ET AL");
    await page.keyboard.press("Enter");
    const out = counted.getByRole("list", { name: "Left out in this project" });
    await expect(out.getByRole("button")).toHaveCount(3);
    await expect(out.getByRole("button", { name: "Count et al again" })).toBeVisible();
    await expectAccessible(page, "words left out");
  });

  await test.step("it stays so when the page is loaded again, until it is counted again", async () => {
    await page.reload();
    await counted.getByRole("button", { name: `Count ${word} again`, exact: true }).click();
    await expect(search).toBeVisible();
  });
});

test("attributes come in from a table, with what is left out told, and one undo", async ({ page }) => {
  await givenAccount(page, "Atta Tribute");
  const projectId = await givenSample(page);
  await page.goto(`/projects/${projectId}/documents`);
  const title = (await page.getByRole("rowheader").first().getByRole("link").textContent()) ?? "";
  const table = `Document,Length in hours,Met\n"${title.replaceAll('"', '""')}","1,5",31.1.2026\nNobody's,2,1.1.2026\n`;
  await page.getByRole("button", { name: "Attributes" }).click();
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("menuitem", { name: "Import from CSV or XLSX…" }).click();
  await (
    await choosing
  ).setFiles({ name: "attributes.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
  const dialog = page.getByRole("dialog", { name: "Attributes from attributes.csv" });
  await expect(dialog.getByRole("combobox", { name: "Values of Met" })).toHaveValue("date");
  await expect(dialog.getByText("1 document gets 2 attributes.", { exact: false })).toBeVisible();
  await expect(dialog.getByText("Row 3: Nobody's")).toBeVisible();
  await expectAccessible(page, "attributes from a table");
  await dialog.getByRole("button", { name: "Import for 1 document" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText("2026-01-31")).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).first().click();
  await expect(page.getByText("2026-01-31")).toHaveCount(0);
});
