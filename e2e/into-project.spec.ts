import { expect, test } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { expectAccessible } from "./support/axe";
import { givenAccount, givenProject, showDocuments } from "./support/given";
import { uploadFile } from "./support/upload";

const guid = (number: number) => `30000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const words = "They trust the meter.";

/** A code, and a text with one passage that is coded with it. */
const project = zipSync({
  "project.qde": strToU8(`<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Second wave" origin="Test 1.0">
<Users><User guid="${guid(1)}" name="Ana"/></Users>
<CodeBook><Codes><Code guid="${guid(2)}" name="Trust" isCodable="true"/></Codes></CodeBook>
<Sources><TextSource guid="${guid(3)}" name="Talk" plainTextPath="internal://a.txt">
<PlainTextSelection guid="${guid(4)}" startPosition="5" endPosition="10"><Coding guid="${guid(5)}" creatingUser="${guid(1)}"><CodeRef targetGUID="${guid(2)}"/></Coding></PlainTextSelection>
</TextSource></Sources></Project>`),
  "sources/a.txt": strToU8(words),
});

/** Two codes of one group, as ATLAS.ti has them. */
const grouped = zipSync({
  "project.qde": strToU8(`<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Kitchen" origin="ATLAS.ti"><CodeBook><Codes>
<Code guid="${guid(6)}" name="Food::Bread" isCodable="true"/><Code guid="${guid(7)}" name="Food::Rye" isCodable="true"/>
</Codes></CodeBook></Project>`),
});

test("puts codes of ATLAS.ti below their groups on the way in", async ({ page }) => {
  await givenAccount(page, "Gus Groups");
  const projectId = await givenProject(page, "Household");
  await page.goto(`/projects/${projectId}/bring-in`);
  const file = { name: "kitchen.qdpx", mimeType: "application/zip", buffer: Buffer.from(grouped) };
  await page.getByLabel("Project file").setInputFiles(file);
  const added = page.getByRole("region", { name: "What is new, and what is not" });
  await expect(added.getByRole("row", { name: /^codes/ })).toHaveText("codes200", { timeout: 60_000 });
  await page.getByRole("checkbox", { name: "Put codes below their groups" }).check();
  await page.getByRole("button", { name: "Count anew" }).click();
  await expect(added.getByRole("row", { name: /^codes/ })).toHaveText("codes300", { timeout: 60_000 });
  await expect(page.getByRole("checkbox", { name: "Put codes below their groups" })).toBeChecked();
  await page.getByRole("button", { name: "Bring it in", exact: true }).click();
  await expect(page.getByRole("button", { name: "Take this import back" })).toBeVisible({ timeout: 60_000 });
  await page.goto(`/projects/${projectId}/codebook`);
  await expect(page.getByRole("treeitem", { name: /^Food/ })).toBeVisible();
  await expect(page.getByRole("treeitem", { name: /^Food::/ })).toHaveCount(0);
});

test("brings a project into one that is there, sees what is new, and takes it back", async ({ page }) => {
  await givenAccount(page, "Ina Into");
  const projectId = await givenProject(page, "First wave");
  await uploadFile(page, projectId, "talk.txt", Buffer.from(words));
  await showDocuments(page, projectId);
  await page.getByRole("button", { name: "Project: First wave" }).click();
  await page.getByRole("menuitem", { name: "Bring in a project" }).click();
  await expect(page.getByRole("heading", { name: "Bring in a project", level: 1 })).toBeVisible();
  const file = { name: "second.qdpx", mimeType: "application/zip", buffer: Buffer.from(project) };
  await page.getByLabel("Project file").setInputFiles(file);

  const added = page.getByRole("region", { name: "What is new, and what is not" });
  await expect(added.getByRole("row", { name: /^documents/ })).toHaveText("documents010", {
    timeout: 60_000,
  });
  await expect(added.getByRole("row", { name: /^codings/ })).toHaveText("codings100");
  await page.getByText("Documents: 1 of 1 found here").click();
  await expect(page.getByLabel("What to do with “Talk”")).toHaveValue("here");
  await expectAccessible(page, "a project that asks before it is brought in");
  await page.getByRole("button", { name: "Bring it in", exact: true }).click();

  await page.getByRole("button", { name: "Take this import back" }).click({ timeout: 60_000 });
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByText("It was taken back.")).toBeVisible();
});
