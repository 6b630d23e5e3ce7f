import { strToU8, zipSync } from "fflate";
import { type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { givenAccount, givenProject, showDocuments } from "./support/given";
import { textOf } from "./support/reader";

const file = (name: string, content: string) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});

const bibliography = file(
  "library.bib",
  String.raw`
@article{muller_2020,
  title = {{\"U}ber die N{\"a}he des Hafens},
  author = {M{\"u}ller, J{\"o}rg and {Harbour Board}},
  journal = {Journal of Towns}, volume = {3}, number = {2}, pages = {1--20}, year = {2020},
  doi = {10.1000/ABC},
  file = {PDF:files/12/muller_2020.txt:text/plain}
}
@book{nowhere, title = {A work that is not here}, author = {Doe, Jane}, year = {2001}}
@book{history, title = {پاکستان کی خارجہ پالیسی}, author = {احمد, علی}, year = {2019}, publisher = {Oxford}}`,
);

/** Every file is read in a process of its own, which a busy machine starts slowly. */
const reading = { timeout: 60_000 };

const addFiles = (page: Page, files: ReturnType<typeof file>[]) =>
  page.getByLabel("Files to add").setInputFiles(files);
const rowOf = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name });

test("a bibliography dropped with its documents fills their details", async ({ page }) => {
  await givenAccount(page, "Rita References");
  await showDocuments(page, await givenProject(page, "Harbours"));
  await addFiles(page, [
    file("muller_2020.txt", "They spoke of the harbour until the evening."),
    file("پاکستان_کی_خارجہ_پالیسی.txt", "یہ ایک مضمون ہے۔"),
    file("notes.txt", "Nothing that anybody printed."),
    bibliography,
  ]);
  const dialog = page.getByRole("dialog", { name: "3 references" });
  await expect(dialog).toBeVisible(reading);
  await expect(dialog.getByText("2 references describe a document")).toBeVisible(reading);
  const found = dialog.getByRole("list", { name: "Documents and what would change" });
  await expect(found.getByText("Its file is attached to the reference")).toBeVisible();
  await expect(found.getByText("Titles are alike")).toBeVisible();
  await expect(found.getByRole("checkbox", { name: "Authors: Müller, J.; Harbour Board" })).toBeChecked();
  await dialog.getByText("1 reference without a document").click();
  await expect(dialog.getByText("A work that is not here · Doe, J. · 2001")).toBeVisible();
  await expect(dialog.getByText("1 document without a reference")).toBeVisible();
  await expectAccessible(page, "review of references");

  await dialog.getByRole("checkbox", { name: /^DOI/ }).uncheck();
  await dialog.getByRole("button", { name: "Fill in 2 documents" }).click();
  await expect(dialog).toBeHidden();
  await expect(rowOf(page, "Über die Nähe des Hafens")).toContainText("Müller, J.; Harbour Board");
  await expect(rowOf(page, "پاکستان")).toContainText("احمد, علی");

  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(rowOf(page, "muller 2020")).not.toContainText("Müller");
});

test("what cannot be read as a bibliography says so", async ({ page }) => {
  await givenAccount(page, "Rita Readers");
  await showDocuments(page, await givenProject(page, "Nothing"));
  await addFiles(page, [file("package.json", '{"name": "package"}')]);
  await expect(page.getByRole("region", { name: "Imports" })).toContainText(
    "No references were found",
    reading,
  );
});

test("an archive as a reference manager exports it: files of one name are told apart by their folders", async ({
  page,
}) => {
  await givenAccount(page, "Rita Zotero");
  await showDocuments(page, await givenProject(page, "Exported"));
  const ris = (title: string, author: string, folder: number) =>
    `TY  - JOUR\nTI  - ${title}\nAU  - ${author}\nPY  - 2021\nL1  - files/${folder}/Full Text.txt\nER  - \n`;
  const archive = zipSync({
    "library.ris": strToU8(ris("Of boats", "Doe, Jane", 12) + ris("Of nets", "Roe, Max", 13)),
    "files/12/Full Text.txt": strToU8("They built boats all winter."),
    "files/13/Full Text.txt": strToU8("They mended nets all winter."),
  });
  await addFiles(page, [{ ...file("export.zip", ""), buffer: Buffer.from(archive) }]);
  const dialog = page.getByRole("dialog", { name: "2 references" });
  await expect(dialog.getByText("2 references describe a document")).toBeVisible(reading);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  const question = page.getByRole("listitem").filter({ hasText: "library.ris" });
  await expect(question).toContainText("2 references, which can fill in");
  await expectAccessible(page, "a bibliography that asks");
  await question.getByRole("button", { name: "Match with the documents" }).click();
  await dialog.getByRole("button", { name: "Fill in 2 documents" }).click();
  await expect(question).toBeHidden();
  await page.getByRole("link", { name: "Of nets" }).click();
  await expect(textOf(page)).toContainText("They mended nets all winter.", reading);
});
