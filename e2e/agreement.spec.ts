import { type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { addCodes } from "./support/codes";
import { givenAccount, givenMember, givenProject, showDocuments } from "./support/given";
import { textOf } from "./support/reader";
import { callApi } from "./support/rest";
import { uploadFile } from "./support/upload";

const sentences = [
  "The pipeline was agreed in May after two years of talks.",
  "Trade between the two states grew slowly in that decade.",
  "Nobody at the ministry spoke of the winter that was coming.",
];

/** Codes a sentence with a code, as the page's member. */
const code = (page: Page, projectId: string, documentId: string, codeId: string, exact: string) =>
  callApi(page, "coding/applyToQuote", { projectId, documentId, codeIds: [codeId], exact });

async function finish(page: Page, projectId: string, documentId: string): Promise<void> {
  await page.goto(`/projects/${projectId}/documents/${documentId}`);
  await expect(textOf(page)).toBeVisible();
  await page.getByRole("button", { name: "Finished" }).click();
  await expect(page.getByRole("button", { name: "Finished", pressed: true })).toBeVisible();
}

test("two coders code, mark what they have finished, and see how far they agree", async ({
  page,
  browser,
}) => {
  await givenAccount(page, "Lea Lead");
  const projectId = await givenProject(page, "Two states");
  const text = Buffer.from(sentences.join("\n\n"));
  const documentId = await uploadFile(page, projectId, "Minutes.txt", text);
  const codes = await addCodes(page, projectId, ["trade", "energy", "winter"]);
  const ben = await givenMember(page, browser, { projectId, name: "Ben" });
  const numbers = page.getByRole("region", { name: "All codes together" });

  await test.step("nothing is compared before both have finished", async () => {
    await showDocuments(page, projectId);
    await page.getByRole("link", { name: "Agreement" }).click();
    await expect(page.getByRole("heading", { name: "Nobody has coded yet" })).toBeVisible();
    await code(page, projectId, documentId, codes.get("trade")!, sentences[1]!);
    await code(page, projectId, documentId, codes.get("energy")!, sentences[0]!);
    await code(ben, projectId, documentId, codes.get("trade")!, sentences[1]!);
    await page.reload();
    await expect(page.getByRole("heading", { name: "Nobody has said that they are finished" })).toBeVisible();
    await finish(page, projectId, documentId);
    await page.getByRole("link", { name: "Agreement" }).click();
    await expect(page.getByRole("heading", { name: "No document is finished by all" })).toBeVisible();
    await expect(page.getByText(/^1 document left out/)).toBeVisible();
    await expect(page.getByRole("row", { name: "Minutes Ben" })).toBeVisible();
  });

  await test.step("what a colleague finishes is compared at once", async () => {
    await finish(ben, projectId, documentId);
    await expect(numbers).toContainText("2 coders, 1 document, 3 codes");
    await expect(page.getByRole("row", { name: /^trade/ })).toContainText("1.00");
    await expect(page.getByRole("row", { name: /^energy/ })).toContainText(".00");
    await expect(page.getByText(/Used by nobody.*: winter\./)).toBeVisible();
    await expectAccessible(page, "agreement");
  });

  await test.step("another unit is computed anew, and stands in the address", async () => {
    await page.getByRole("combobox", { name: "Unit" }).click();
    await page.getByRole("option", { name: "Sentences" }).click();
    await expect(numbers).toContainText("3 sentences");
    expect(new URL(page.url()).search).toBe("?unit=sentence");
    await expect(page.getByText("The unit was the sentence (3 sentences)")).toBeVisible();
  });

  await test.step("documents by frequency have coefficients of their own", async () => {
    await page.getByRole("combobox", { name: "Unit" }).click();
    await page.getByRole("option", { name: "Documents, frequency" }).click();
    await expect(numbers).toContainText("Krippendorff’s alpha, ratio");
    await page.getByRole("combobox", { name: "Coefficient" }).click();
    await page.getByRole("option", { name: /^Weighted kappa, linear/ }).click();
    await expect(page.getByRole("columnheader", { name: /Weighted kappa, linear/ }).first()).toBeVisible();
    await expect(page.getByText("rated with how many codings")).toBeVisible();
  });

  await test.step("a coder is the standard of the others", async () => {
    await page.getByRole("combobox", { name: "Unit" }).click();
    await page.getByRole("option", { name: "Sentences" }).click();
    await page.getByRole("combobox", { name: "Standard" }).click();
    await page.getByRole("option", { name: "Ben" }).click();
    const against = page.getByRole("region", { name: "Against the standard: Ben" }).first();
    await expect(against.getByRole("row", { name: /^Lea Lead, all codes/ })).toContainText("50 %");
    expect(new URL(page.url()).searchParams.get("standard")).not.toBeNull();
  });

  await test.step("alphas of unitizing and gamma are computed when asked for", async () => {
    await page.goto(`/projects/${projectId}/agreement`);
    await page.getByRole("button", { name: "Compute (takes seconds)" }).click();
    const cut = page.getByRole("region", { name: "Passages as coders cut them" }).first();
    await expect(cut.getByRole("row", { name: /^γ-cat/ })).toBeVisible();
    await expect(cut.getByText(/30 random draws, seed/)).toBeVisible();
    await expect(cut.getByRole("row", { name: /^cuα/ })).toContainText("There is no number because");
    await expectAccessible(page, "the measures of the continuum");
    await page.goto(`/projects/${projectId}/agreement?unit=sentence`);
  });

  await test.step("a number leads to the differences behind it", async () => {
    await page
      .getByRole("row", { name: /^energy/ })
      .getByRole("link")
      .first()
      .click();
    await expect(page.getByRole("heading", { name: "Differences", level: 1 })).toBeVisible();
    await expect(page.getByText("The pipeline was agreed in May")).toBeVisible();
  });

  await test.step("who takes a document up again is not compared any more", async () => {
    await ben.getByRole("button", { name: "Finished" }).click();
    await page.goto(`/projects/${projectId}/agreement`);
    await expect(page.getByRole("heading", { name: "No document is finished by all" })).toBeVisible();
  });
});
