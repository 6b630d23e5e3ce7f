import { readFileSync } from "node:fs";
import path from "node:path";
import { type Page, expect, test } from "@playwright/test";
import { addCodes } from "./support/codes";
import { givenAccount, givenProject } from "./support/given";
import { callApi } from "./support/rest";
import { hasStudy, studyFolder } from "./support/study-files";
import { uploadFile } from "./support/upload";

/** A table as the paper prints it; the codes say what each row and column is about. */
interface PrintedTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rowCodes: readonly string[];
  readonly columnCodes: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface BuiltTable {
  readonly cells: readonly (readonly { readonly passageIds: readonly string[] }[])[];
  readonly excerpts: Readonly<Record<string, { readonly text: string }>>;
}

const collapse = (text: string) => text.replaceAll(/\s+/g, " ").trim();

/** Codes every cell of the paper's own tables by its words, through the REST interface. */
async function codeCells(page: Page, projectId: string, documentId: string, tables: readonly PrintedTable[]) {
  const paths = tables.flatMap(({ rowCodes, columnCodes }) => [...rowCodes, ...columnCodes]);
  const codes = await addCodes(page, projectId, paths);
  for (const { rows, rowCodes, columnCodes } of tables) {
    for (const [row, cells] of rows.entries()) {
      for (const [column, exact] of cells.entries()) {
        const codeIds = [rowCodes[row], columnCodes[column]].map((path) => codes.get(path ?? ""));
        await callApi(page, "coding/applyToQuote", { projectId, documentId, exact, unit: "cell", codeIds });
      }
    }
  }
  return codes;
}

const specOf = (table: PrintedTable, codes: ReadonlyMap<string, string>) => ({
  rows: { kind: "codes", codeIds: table.rowCodes.map((path) => codes.get(path)) },
  columns: table.columnCodes.map((path, i) => ({
    id: `column-${i}`,
    kind: "facet",
    codeId: codes.get(path),
    heading: table.columns[i],
    show: "excerpts",
  })),
  match: "passage",
});

/** What the page of a finding table shows holds every cell's words, in its row and column. */
async function expectOnPage(page: Page, address: string, { columns, rows }: PrintedTable) {
  await page.goto(address);
  const grid = page.getByRole("table").first();
  for (const heading of columns) {
    await expect(grid.getByRole("columnheader", { name: heading, exact: true })).toBeVisible();
  }
  for (const [row, cells] of rows.entries()) {
    const shown = grid.locator("tbody tr").nth(row).getByRole("cell");
    for (const [column, text] of cells.entries())
      await expect(shown.nth(column)).toContainText(collapse(text));
  }
}

test.describe("the finding tables of a printed paper", () => {
  test.skip(!hasStudy, "../shared/study is not beside this checkout");

  test("come out cell for cell from the cells coded in the uploaded paper", async ({ page }) => {
    const { tables } = JSON.parse(readFileSync(path.join(studyFolder, "finding-tables.json"), "utf8")) as {
      tables: PrintedTable[];
    };
    await givenAccount(page, "Nora Tables");
    const projectId = await givenProject(page, "Printed tables");
    const paper = readFileSync(path.join(studyFolder, "papers", "noor-2025.txt"));
    const documentId = await uploadFile(page, projectId, "noor-2025.txt", paper);
    const codes = await codeCells(page, projectId, documentId, tables);

    for (const table of tables) {
      const tableId = crypto.randomUUID();
      const spec = specOf(table, codes);
      await callApi(page, "tables/create", { projectId, tableId, name: table.title, spec });
      const built = await callApi<BuiltTable>(page, "tables/build", { projectId, spec });
      const texts = built.cells.map((row) =>
        row.map(({ passageIds }) => collapse(passageIds.map((id) => built.excerpts[id]?.text).join(" | "))),
      );
      expect(texts).toEqual(table.rows.map((row) => row.map(collapse)));
      await expectOnPage(page, `/projects/${projectId}/tables/${tableId}`, table);
    }
  });
});
