import { readFileSync } from "node:fs";
import { type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { givenAccount, givenProject, showDocuments } from "./support/given";

const textFile = (name: string, content: string) => ({
  name,
  mimeType: "text/plain",
  buffer: Buffer.from(content),
});
const notes = textFile("field_notes.txt", "They worked until the evening.\n\nThen they went home.");

/** Every file is read in a process of its own, which a busy machine starts slowly. */
const reading = { timeout: 60_000 };

const addFiles = (page: Page, files: { name: string; mimeType: string; buffer: Buffer }[]) =>
  page.getByLabel("Files to add").setInputFiles(files);
const uploadOf = (page: Page, name: string) =>
  page.getByRole("region", { name: "Imports" }).getByRole("listitem").filter({ hasText: name });
const rowOf = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

async function choose(page: Page, title: string, action: string) {
  await page.getByRole("button", { name: `More about “${title}”` }).click();
  await page.getByRole("menuitem", { name: action }).click();
}

test.describe("documents", () => {
  test.beforeEach(async ({ page }) => {
    await givenAccount(page, "Dora Documents");
    await showDocuments(page, await givenProject(page, "A study of work"));
    await expect(page.getByRole("heading", { name: "Begin with what you want to read" })).toBeVisible();
    await expect(page).toHaveTitle(/Documents/);
  });

  test("several files at once, each with its own outcome", async ({ page }) => {
    await expectAccessible(page, "no documents");
    await addFiles(page, [
      notes,
      textFile("empty.txt", ""),
      textFile("locked.pdf", "%PDF-1.7 and nothing more"),
      textFile("words.docx", "only words"),
      { ...notes, name: "the_same.txt" },
    ]);
    await expect(uploadOf(page, "field_notes.txt")).toContainText("Read “field notes”", reading);
    await expect(uploadOf(page, "empty.txt")).toContainText("contains no text", reading);
    await expect(uploadOf(page, "locked.pdf")).toContainText("damaged", reading);
    await expect(uploadOf(page, "words.docx")).toContainText("what is inside is not DOCX", reading);
    await expect(uploadOf(page, "the_same.txt")).toContainText("already, as “field notes”", reading);
    await expect(
      page
        .getByRole("status")
        .filter({ hasText: "1 of 5 files added, 1 asks something, 3 could not be added" }),
    ).toBeAttached(reading);
    await expect(page.getByText("1 document", { exact: true })).toBeVisible();
    await expectAccessible(page, "uploads");
  });

  test("files dropped on the page", async ({ page }) => {
    const transfer = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(["They spoke of the harbour."], "dropped.txt", { type: "text/plain" }));
      return data;
    });
    await page.dispatchEvent("main", "dragenter", { dataTransfer: transfer });
    await expect(page.getByText("Drop to add to this project")).toBeVisible();
    await page.dispatchEvent("main", "drop", { dataTransfer: transfer });
    await expect(uploadOf(page, "dropped.txt")).toContainText("Added", reading);
    await expect(page.getByText("Drop to add to this project")).toBeHidden();
  });

  test("details, the original, deletion and undo", async ({ page }) => {
    await addFiles(page, [notes, textFile("other.txt", "Another text.")]);
    await expect(page.getByText("2 documents", { exact: true })).toBeVisible(reading);

    await choose(page, "field notes", "Edit details");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Year").fill("around 2020");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog.getByText("Enter a year such as 2024")).toBeVisible();
    await dialog.getByLabel("Year").fill("2020");
    await dialog.getByLabel("Authors").fill("Doe, A.");
    await dialog.getByRole("button", { name: "Add attribute" }).click();
    await dialog.getByRole("combobox", { name: "Name of attribute 1" }).fill("town");
    await dialog.getByRole("textbox", { name: "Value of attribute 1" }).fill("Alba");
    await expectAccessible(page, "details");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(rowOf(page, "field notes")).toContainText("Doe, A.");

    await page.getByLabel("Filter documents").fill("alba 2020");
    await expect(page.getByText("1 of 2 documents")).toBeVisible();
    const arriving = page.waitForEvent("download");
    await choose(page, "field notes", "Download the original");
    const download = await arriving;
    expect(download.suggestedFilename()).toBe("field_notes.txt");
    expect(readFileSync(await download.path())).toEqual(notes.buffer);

    await choose(page, "field notes", "Delete");
    await expect(page.getByRole("dialog")).toContainText("no codings and no memos");
    await page.getByRole("dialog").getByRole("button", { name: "Delete document" }).click();
    await expect(page.getByText("No document holds these words.")).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).last().click();
    await expect(rowOf(page, "field notes")).toContainText("Alba");
  });
});
