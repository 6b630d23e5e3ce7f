import { readFileSync } from "node:fs";
import path from "node:path";
import { type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { givenAccount } from "./support/given";
import { callApi } from "./support/rest";
import { hasStudy, readStudyFiles, studyFolder } from "./support/study-files";

interface Printed {
  readonly id: string;
  readonly rows: readonly (readonly string[])[];
}

const readPrinted = (): Printed[] =>
  (JSON.parse(readFileSync(path.join(studyFolder, "finding-tables.json"), "utf8")) as { tables: Printed[] })
    .tables;

const strip = (page: Page) => page.getByRole("region", { name: "Study pack" });

async function makeProject(page: Page): Promise<string> {
  await givenAccount(page, "Sara Scholar");
  await page.goto("/projects");
  await page.getByRole("button", { name: "From a study pack" }).click();
  const dialog = page.getByRole("dialog", { name: "New project from a study pack" });
  await expect(dialog.getByRole("listitem")).toHaveCount(5);
  await expectAccessible(page, "choosing a study pack");
  await dialog.getByRole("button", { name: "Make the project" }).click();
  await expect(strip(page)).toContainText("0 of 5 papers here");
  return /projects\/([\w-]+)/.exec(page.url())![1]!;
}

test("a project from a study pack teaches what it waits for, and takes no other text for a paper", async ({
  page,
}) => {
  const projectId = await makeProject(page);
  await expect(strip(page).getByRole("listitem")).toHaveText(Array(5).fill(/Not here yet/));
  await page.getByLabel("Files to add").setInputFiles({
    ...{ name: "noor-2025.txt", mimeType: "text/plain" },
    buffer: Buffer.from("Only the name of this file is that of a paper.\n\nIts words are others."),
  });
  await expect(page.getByText("1 document not recognised as a paper of the study pack.")).toBeVisible();
  await expect(strip(page)).toContainText("0 of 5 papers here");
  await strip(page).getByText("How the codings were made").click();
  await expect(strip(page)).toContainText("language model");
  await expectAccessible(page, "documents of a study pack");
  await page.goto(`/projects/${projectId}/tables`);
  await page.getByRole("link", { name: /^Noor et al. 2025, table 4/ }).click();
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(6);
});

test.describe("the study pack of five papers", () => {
  test.skip(!hasStudy, "../shared/study is not beside this checkout");

  test("places everything in the uploaded papers, and rebuilds their tables", async ({ page }) => {
    test.setTimeout(600_000);
    const projectId = await makeProject(page);

    await test.step("the papers are known by what they say, not by their files' names", async () => {
      const files = readStudyFiles().map((file, index) => ({ ...file, name: `scan ${index + 1}.txt` }));
      await page.getByLabel("Files to add").setInputFiles(files);
      await expect(strip(page)).toContainText("5 of 5 papers here", { timeout: 180_000 });
      await strip(page).locator("summary").first().click();
      await expect(strip(page).getByRole("listitem")).toHaveText(Array(5).fill(/\d+ passages placed$/));
      await expectAccessible(page, "a study pack whose papers are here");
    });

    const links = page.getByRole("link", { name: /table \d+: / });
    await test.step("every table opens, with rows and what they hold", async () => {
      await page.goto(`/projects/${projectId}/tables`);
      await expect(links.first()).toBeVisible();
      const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      expect(addresses.length).toBeGreaterThan(25);
      for (const address of addresses) {
        await page.goto(address);
        const table = page.getByRole("table");
        await expect(table.getByRole("row").nth(1)).toBeVisible();
        await expect(page.getByText("no longer in the codebook")).toHaveCount(0);
      }
    });

    await test.step("a printed table stands there cell for cell", async () => {
      await page.goto(`/projects/${projectId}/tables`);
      await page.getByRole("link", { name: /^Noor et al. 2025, table 4/ }).click();
      const printed = readPrinted().find(({ id }) => id === "noor-2025/table-4")!;
      for (const [index, cells] of printed.rows.entries()) {
        const row = page
          .getByRole("table")
          .getByRole("row")
          .nth(index + 1);
        for (const cell of cells) await expect(row).toContainText(cell.replace(/\s+/g, " "));
      }
    });

    await test.step("five cells lead to their words in the paper", async () => {
      const address = page.url();
      for (const index of [0, 1, 2, 3, 4]) {
        const excerpt = page
          .getByRole("table")
          .getByRole("row")
          .nth(index + 1)
          .getByRole("link")
          .last();
        const words = (await excerpt.textContent())!;
        await excerpt.click();
        const shown = page.locator("mark[data-p]").filter({ hasText: words.trim().slice(0, 12) });
        await expect(shown.first()).toBeInViewport({ timeout: 30_000 });
        await page.goto(address);
      }
    });

    await test.step("a coding more makes exactly the cells stale that it comes into", async () => {
      await page.getByRole("button", { name: "Confirm all cells" }).click();
      await expect(page.getByText(/Nothing has changed in the \d+ cells/)).toBeVisible();
      const exact = readPrinted().find(({ id }) => id === "noor-2025/table-4")!.rows[0]![2]!;
      const codes = await callApi<{ id: string; name: string }[]>(page, "codebook/list", { projectId });
      const documents = await callApi<{ id: string; title: string }[]>(page, "documents/list", { projectId });
      const documentId = documents.find(({ title }) =>
        title.startsWith("Pakistan–Russia Relations in Tran"),
      )!.id;
      const codeIds = codes.filter(({ name }) => /^Trade/.test(name)).map(({ id }) => id);
      expect(codeIds).toHaveLength(1);
      await callApi(page, "coding/applyToQuote", { projectId, documentId, exact, unit: "cell", codeIds });
      const stale = page.getByRole("table").getByRole("button", { name: /^Stale/ });
      await expect(stale).toHaveCount(1);
      await expect(
        page
          .getByRole("table")
          .getByRole("row")
          .nth(2)
          .getByRole("button", { name: /^Stale/ }),
      ).toHaveCount(1);
    });
  });
});
