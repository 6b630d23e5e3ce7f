import { readFile } from "node:fs/promises";
import { type Page, expect, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { expectAccessible } from "./support/axe";
import { givenAccount, givenSample } from "./support/given";

/** The file that a link or button with this name loads. */
async function load(page: Page, role: "button" | "link" | "menuitem", name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole(role, { name, exact: true }).click(),
  ]);
  return readFile(await download.path());
}

test("documents go out with their codings, and without the names one has listed", async ({ page }) => {
  await givenAccount(page, "Olga Out");
  const projectId = await givenSample(page);

  await page.goto(`/projects/${projectId}/documents`);
  await page.getByRole("button", { name: /^Project: / }).click();
  await page.getByRole("menuitem", { name: "Pseudonyms" }).click();
  await expect(page.getByRole("heading", { name: "No names are replaced yet" })).toBeVisible();
  await page.getByRole("button", { name: "Add a name" }).click();
  await page.getByRole("textbox", { name: "Name 1", exact: true }).fill("Pakistan");
  await page.getByRole("textbox", { name: "Replacement of name 1" }).fill("Country P");
  await page.getByRole("button", { name: "Add a name" }).click();
  await page.getByRole("button", { name: "Remove name 2" }).click();
  await expect(page.getByRole("button", { name: "Remove name 1" })).toBeFocused();
  await page.getByRole("button", { name: "Count what is found" }).click();
  await expect(page.getByRole("status").filter({ hasText: /places? found in \d+ documents/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /^All documents [1-9]/ })).toBeVisible();
  await expectAccessible(page, "pseudonyms with what is found");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("You saved 1 pseudonym")).toBeVisible();

  await page.goto(`/projects/${projectId}/export`);
  await page.getByRole("checkbox", { name: "Replace names by pseudonyms" }).last().check();
  const brat = unzipSync(await load(page, "link", "brat (.zip)"));
  const texts = Object.values(brat).map((file) => strFromU8(file));
  expect(texts.join("\n")).toContain("Country P");
  expect(texts.join("\n")).not.toMatch(/\bPakistan\b/);

  await page.getByRole("checkbox", { name: "Olga Out" }).check();
  const files = unzipSync(await load(page, "button", "Export the replication package"));
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(["README.md", "codings.csv", "agreement/recompute.R", "sha256.txt"]),
  );
  expect(strFromU8(files["datacite.json"]!)).toContain("Olga Out");

  await page.goto(`/projects/${projectId}/documents`);
  await page.getByRole("main").getByRole("link", { name: "The Friday Kitchen" }).first().click();
  await expect(page).toHaveURL(/\/documents\/[^/?]+$/);
  const address = page.url();
  await page.goto(`${address}/print`);
  await expect(page.getByRole("article")).toContainText("Pakistan");
  await page.getByRole("switch", { name: "Pseudonyms" }).click();
  await expect(page.getByRole("article")).toContainText("Country P");
  await expect(page.getByRole("article")).not.toContainText(/\bPakistan\b/);
  await page.goto(address);
  await page.getByRole("button", { name: "More", exact: true }).click();
  const pdf = await load(page, "menuitem", "With its codings as a PDF");
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  await page.getByRole("button", { name: "More", exact: true }).click();
  const html = (await load(page, "menuitem", "With its codings as a web page")).toString();
  expect(html).toContain("<mark class=");
  expect(html).not.toContain("<script");
});
