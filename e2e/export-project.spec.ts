import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { givenAccount, givenSample } from "./support/given";

test("a project goes out whole, for the program one says", async ({ page }) => {
  await givenAccount(page, "Eva Export");
  const projectId = await givenSample(page);
  await page.goto(`/projects/${projectId}/documents`);
  await page.getByRole("button", { name: /^Project: / }).click();
  await page.getByRole("menuitem", { name: "Export the project" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Export the project" })).toBeVisible();
  await expect(page.getByRole("list", { name: "What goes out" })).toContainText("5 documents");
  await expect(page.getByRole("list", { name: "What only Excerpta reads" })).toContainText("finding tables");
  const side = page.getByRole("checkbox", { name: "Add what only Excerpta reads" });
  await side.uncheck();
  await expect(page.getByRole("note")).toContainText("finding tables");

  await page.getByRole("radio", { name: "NVivo" }).check();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Export as .qdpx" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.qdpx$/);
  const files = unzipSync(await readFile(await download.path()));
  expect(Object.keys(files)).not.toContain("excerpta.json");
  const project = strFromU8(files["project.qde"]!);
  expect(project).toContain('<Project xmlns="urn:QDA-XML:project:1.0"');
  expect(project.match(/<(Text|PDF)Source /g)).toHaveLength(5);
  expect(project).toMatch(/<User guid="[^"]+" name="[^"]*\(language model\)"/);

  const [data] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Passages by codes (.csv)" }).click(),
  ]);
  const table = await readFile(await data.path(), "utf8");
  expect(table).toMatch(/^\ufeff?document,passage,start,end,text,coder,layer,/);
});

test("a project that went out comes back as it was, with its finding tables", async ({ page }) => {
  test.setTimeout(240_000);
  await givenAccount(page, "Ida Import");
  const projectId = await givenSample(page);
  await page.goto(`/projects/${projectId}/export`);
  await expect(page.getByRole("checkbox", { name: "Add what only Excerpta reads" })).toBeChecked();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Export as .qdpx" }).click(),
  ]);

  await page.goto("/projects");
  await page.getByRole("button", { name: "From another program" }).click();
  const dialog = page.getByRole("dialog", { name: "Bring a project from another program" });
  const buffer = await readFile(await download.path());
  const file = { name: "own.qdpx", mimeType: "application/zip", buffer };
  await dialog.getByLabel("Project file").setInputFiles(file);
  await expect(dialog.getByRole("checkbox", { name: "Bring over what only Excerpta keeps" })).toBeChecked({
    timeout: 90_000,
  });
  await expect(dialog.getByText(/finding tables?/).first()).toBeVisible();
  await dialog.getByRole("button", { name: "Bring it over", exact: true }).click();
  await page.waitForURL((url) => /\/projects\/[0-9a-f-]{36}\//.test(url.pathname), { timeout: 90_000 });
  expect(page.url()).not.toContain(projectId);
  const here = /projects\/([0-9a-f-]{36})/.exec(page.url())![1];
  await page.goto(`/projects/${here}/tables`);
  await expect(
    page.getByRole("main").getByRole("link", { name: "Findings by sector" }).first(),
  ).toBeVisible();
});
