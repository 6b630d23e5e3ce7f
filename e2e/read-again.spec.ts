import { type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { givenAccount, givenProject, showDocuments } from "./support/given";
import { painted, textOf } from "./support/reader";

/** Every file is read in a process of its own, which a busy machine starts slowly. */
const reading = { timeout: 60_000 };

/** Cyrillic in one byte a letter, as windows-1251 has it; other letters as they are. */
const inWindows1251 = (text: string): Buffer =>
  Buffer.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
    }),
  );

const notes = [
  "The harbour opened again in the spring of that year, and everybody went down to see the boats.",
  "Рыбаки чинили сети до самого вечера, а потом все вместе пошли домой по берегу реки.",
  "Nobody knew how long the quiet would last, but the nets were whole when the ships came back.",
].join("\n\n");

async function code(page: Page, words: string, name: string) {
  // The toolbar of the words that are still selected may cover these.
  await page.keyboard.press("Escape");
  await textOf(page).getByText(words).click({ clickCount: 3 });
  await page.keyboard.press("c");
  await expect(page.getByRole("dialog", { name: /code/i })).toBeVisible();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await expect(painted(page).filter({ hasText: words })).not.toHaveCount(0);
}

test("letters read wrong are put right from the report; codings go over, and what waits is placed", async ({
  page,
}) => {
  await givenAccount(page, "Rhea Rereader");
  const projectId = await givenProject(page, "Harbour notes");
  await showDocuments(page, projectId);
  await page.getByLabel("Files to add").setInputFiles({
    name: "notes.txt",
    mimeType: "text/plain",
    buffer: inWindows1251(notes),
  });
  const imports = page.getByRole("region", { name: "Imports" });
  await expect(imports.getByText("was guessed")).toBeVisible(reading);
  const choose = async (name: string) => {
    await page.getByRole("combobox", { name: "Letters" }).click();
    await page.getByRole("option", { name }).click();
  };
  await choose("Western European (Windows-1252)");
  await expect(page.getByLabel("The beginning of the text")).toContainText("Ðûáàêè");
  await page.getByRole("button", { name: "Import it so" }).click();
  await imports.getByRole("link", { name: "Read “notes”" }).click(reading);

  await code(page, "The harbour opened again", "Opening");
  await code(page, "Ðûáàêè ÷èíèëè ñåòè", "Mending");

  await page.goto(`/projects/${projectId}/documents`);
  await page.getByRole("button", { name: "More about “notes”" }).click();
  await page.getByRole("menuitem", { name: "Import report" }).click();
  const report = page.getByRole("dialog", { name: "Import report" });
  await expect(report.getByLabel("The beginning of the text")).toContainText("Ðûáàêè");
  await choose("Cyrillic (Windows-1251)");
  await expect(report.getByLabel("The beginning of the text")).toContainText("Рыбаки чинили сети");
  await expectAccessible(page, "an import report");
  await report.getByRole("button", { name: "Read it again" }).click();
  await expect(report).toBeHidden();
  await expect(imports.getByText("1 of 1 document read again.")).toBeVisible(reading);
  await expect(imports).toContainText("1 passage could not be placed and waits for you.");
  await expectAccessible(page, "a document read again");

  await imports.getByRole("link", { name: "Read “notes”" }).last().click();
  await expect(painted(page).filter({ hasText: "The harbour opened again" })).not.toHaveCount(0);
  await expect(page.getByText("1 passage of an older reading waits to be placed")).toBeVisible();
  await page.getByRole("button", { name: "Show them" }).click();
  await expectAccessible(page, "a passage that waits");
  await textOf(page).getByText("Рыбаки чинили сети").click({ clickCount: 3 });
  await page.getByRole("button", { name: "Place on the selection" }).click();
  await expect(painted(page).filter({ hasText: "Рыбаки чинили сети" })).not.toHaveCount(0);
  await expect(page.getByText("waits to be placed")).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(page.getByText("1 passage of an older reading waits to be placed")).toBeVisible();
  await expect(painted(page).filter({ hasText: "Рыбаки чинили сети" })).toHaveCount(0);
});
