import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { addCodes } from "./support/codes";
import { givenAccount, givenProject } from "./support/given";
import { callApi } from "./support/rest";
import { uploadFile } from "./support/upload";

const roads = [
  "# Roads",
  "Roads are slow (Khan & Ali, 2019). Nobody says why (Nobody, 2001).",
  "Pipes are slower (Khan & Ali, 2019; Noor, 2020).",
  "## References",
  "Khan, A., & Ali, S. (2019). Trade in a hard winter. Press.",
  "Noor, A. (2020). Pipes and what they carry to whom. Press.",
].join("\n\n");
const pipes = [
  "# Pipes and what they carry to whom",
  "Khan and Ali (2019) differ from all others.",
  "## References",
  "Khan, A. & Ali, S. (2019). Trade in a Hard Winter. Press.",
].join("\n\n");

test("what documents cite is found, followed into the text, narrowed by a code and exported", async ({
  page,
}) => {
  test.slow();
  await givenAccount(page, "Cora Cites");
  const projectId = await givenProject(page, "Two papers");
  const codes = await addCodes(page, projectId, ["speed"]);
  const documentId = await uploadFile(page, projectId, "roads.md", Buffer.from(roads));
  await uploadFile(page, projectId, "Pipes and what they carry to whom.md", Buffer.from(pipes));
  await callApi(page, "coding/applyToQuote", {
    ...{ projectId, documentId, exact: "Pipes are slower (Khan & Ali, 2019; Noor, 2020)." },
    codeIds: [codes.get("speed")],
  });
  const references = page.getByRole("region", { name: "References of roads" });

  await test.step("each document has its references with how often and where they are cited", async () => {
    await page.goto(`/projects/${projectId}/tables`);
    await page.getByRole("navigation", { name: "Tables" }).getByRole("link", { name: "Citations" }).click();
    await expect(page.getByText("5 citations in 2 documents")).toBeVisible();
    await expect(references.getByRole("row", { name: /Trade in a hard winter/ })).toContainText("2");
    await expect(references.getByRole("row", { name: /Pipes and what they carry/ })).toContainText(
      "In this project: Pipes and what they carry to whom",
    );
    await expect(page.getByRole("region", { name: "Citations of roads without a reference" })).toContainText(
      "Nobody 2001",
    );
    await expectAccessible(page, "citations by document");
  });

  await test.step("a place leads into the text", async () => {
    await references.getByRole("link", { name: /^Noor 2020, / }).click();
    await expect(page).toHaveURL(new RegExp(`/documents/${documentId}\\?at=`));
    await expect(page.getByText("Pipes are slower")).toBeVisible();
    await page.goBack();
  });

  await test.step("works that several documents cite come first", async () => {
    await page.getByText("Who cites what", { exact: true }).click();
    await expect(page.getByText(/roads cites .*Pipes and what they carry to whom.* 1 time/)).toBeVisible();
    const works = page.getByRole("region", { name: "Works by documents" });
    await expect(works.getByRole("row").nth(1)).toContainText("Khan and Ali 2019");
    await expectAccessible(page, "who cites what");
  });

  await test.step("a code narrows what counts, and what is shown is exported", async () => {
    await page.getByRole("combobox", { name: "Only in passages with" }).click();
    await page.getByRole("option", { name: "speed" }).click();
    await expect(page.getByText("2 citations in 1 document, of 2 works")).toBeVisible();
    await page.reload();
    await expect(page.getByText("2 citations in 1 document, of 2 works")).toBeVisible();
    const loading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("menuitem", { name: /CSV/ }).click();
    const file = readFileSync(await (await loading).path(), "utf8");
    expect(file).toContain("Khan and Ali 2019");
    expect(file).not.toContain("Nobody");
  });

  await test.step("a finding table tells what its rows cite", async () => {
    await page.goto(`/projects/${projectId}/tables/new`);
    await page.getByRole("textbox", { name: "Name" }).fill("Who says so");
    await page.getByRole("combobox", { name: "What the rows stand for" }).click();
    await page.getByRole("option", { name: "Documents", exact: true }).click();
    await page.getByRole("button", { name: "Cited works", exact: true }).click();
    await page.getByRole("button", { name: "Create table" }).click();
    await expect(page.getByRole("table").getByRole("row", { name: /^roads/ })).toContainText(
      "Khan and Ali 2019; Noor 2020",
    );
  });
});
