import { expect, test } from "@playwright/test";
import { addCodes } from "./support/codes";
import { givenAccount, givenProject } from "./support/given";
import { callApi } from "./support/rest";
import { uploadFile } from "./support/upload";

const rows = 70;
const columns = 10;
const sentence = "The last of many codes has this sentence.";
const nameOf = (row: number) => `code ${String(row).padStart(2, "0")}`;

test("a table of many rows has those near the window in the page, and leads to a stale cell far away", async ({
  page,
}) => {
  await givenAccount(page, "Lena Long");
  const projectId = await givenProject(page, "Many codes");
  const codes = await addCodes(
    page,
    projectId,
    Array.from({ length: rows }, (_, at) => nameOf(at + 1)),
  );
  const documentId = await uploadFile(page, projectId, "report.txt", Buffer.from(sentence));
  const id = crypto.randomUUID();
  await callApi(page, "tables/create", {
    ...{ projectId, tableId: id },
    name: "All codes",
    caption: "",
    spec: {
      rows: { kind: "codebook" },
      columns: Array.from({ length: columns }, (_, at) => ({
        ...{ id: `column${at}`, kind: "count", of: "passages", heading: `Count ${at + 1}` },
      })),
      match: "passage",
      notes: [],
    },
  });
  await page.goto(`/projects/${projectId}/tables/${id}`);
  const grid = page.getByRole("table", { name: "All codes" });
  const row = (name: string) => grid.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
  await expect(row(nameOf(1))).toBeVisible();
  await expect(grid).toHaveAttribute("aria-rowcount", String(rows + 1));
  await expect(row(nameOf(rows))).toHaveCount(0);

  await test.step("it is scrolled through with the keys", async () => {
    await page.getByRole("region", { name: "All codes" }).focus();
    await page.keyboard.press("End");
    await expect(row(nameOf(rows))).toBeVisible();
    await expect(row(nameOf(rows))).toHaveAttribute("aria-rowindex", String(rows + 1));
    await page.keyboard.press("Home");
    await expect(row(nameOf(1))).toBeVisible();
  });

  await test.step("the next stale cell is found where it is not in the page", async () => {
    await page.getByRole("button", { name: "Confirm all cells" }).click();
    await expect(page.getByText(`in the ${rows * columns} cells that were confirmed`)).toBeVisible();
    await callApi(page, "coding/applyToQuote", {
      ...{ projectId, documentId, exact: sentence, codeIds: [codes.get(nameOf(rows - 2))] },
    });
    await expect(page.getByText(`${columns} cells have changed since they were confirmed.`)).toBeVisible();
    await page.getByRole("button", { name: "Next stale cell" }).click();
    const stale = row(nameOf(rows - 2)).getByRole("button", { name: /^Stale/ });
    await expect(stale.first()).toBeFocused();
    await page.getByRole("button", { name: "Next stale cell" }).click();
    await expect(stale.nth(1)).toBeFocused();
    // The row with the focus stays in the page, wherever one scrolls.
    await page.getByRole("region", { name: "All codes" }).evaluate((region) => region.scrollTo(0, 0));
    await expect(row(nameOf(1))).toBeVisible();
    await expect(stale.nth(1)).toBeFocused();
  });
});
