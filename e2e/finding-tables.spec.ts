import { type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { addCodes } from "./support/codes";
import { givenAccount, givenMember, givenProject } from "./support/given";
import { callApi } from "./support/rest";
import { uploadFile } from "./support/upload";

const sentences = [
  "Gas flows west through one pipe since 1999.",
  "Trade fell by half after the winter.",
  "The harbour was closed in 2014 and opened again.",
  "Nobody planned the railway.",
];
const paths = ["sector", "sector/energy", "sector/trade", "finding", "obstacle"];

async function makeStudy(page: Page) {
  const projectId = await givenProject(page, "Two towns");
  const codes = await addCodes(page, projectId, paths);
  const text = Buffer.from(sentences.join("\n\n"));
  const documentId = await uploadFile(page, projectId, "report.txt", text);
  const code = (sentence: number, ...names: string[]) =>
    callApi(page, "coding/applyToQuote", {
      ...{ projectId, documentId, exact: sentences[sentence] },
      codeIds: names.map((name) => codes.get(name)),
    });
  await code(0, "sector/energy", "finding");
  await code(1, "sector/trade", "obstacle");
  return { projectId, code };
}

test("findings are written in cells from their passages, and go stale when these change", async ({
  page,
  browser,
}) => {
  test.slow();
  await givenAccount(page, "Lea Lead");
  const { projectId, code } = await makeStudy(page);
  const ben = await givenMember(page, browser, { projectId, name: "Ben" });
  const grid = page.getByRole("table");
  const row = (name: string, of = page) =>
    of.getByRole("table").getByRole("row", { name: new RegExp(`^${name}`) });

  await test.step("a table is made with a written column, a share and the years", async () => {
    await page.goto(`/projects/${projectId}/tables/new`);
    await page.getByRole("textbox", { name: "Name" }).fill("Findings by sector");
    await page.getByRole("combobox", { name: "Sub-codes of" }).click();
    await page.getByRole("option", { name: "sector", exact: true }).click();
    await page.getByRole("button", { name: "Facet", exact: true }).click();
    await page.getByRole("combobox", { name: "Code of column 1" }).click();
    await page.getByRole("option", { name: "finding" }).click();
    await page.getByRole("button", { name: "Finding", exact: true }).click();
    await page.getByRole("button", { name: "Years", exact: true }).click();
    await page.getByRole("button", { name: "Count", exact: true }).click();
    await page.getByRole("menuitem", { name: "Their share of all words" }).click();
    await expectAccessible(page, "table editor");
    await page.getByRole("button", { name: "Create table" }).click();
    await expect(page.getByRole("heading", { name: "Findings by sector" })).toBeVisible();
    await expect(row("energy")).toContainText("1999");
    await expect(row("energy")).toContainText(/\d+\.\d\s%/);
  });

  await test.step("a finding is written with its evidence beside it, and seen by the other", async () => {
    await page.getByRole("button", { name: "Write in energy, Finding" }).click();
    const drawer = page.getByRole("dialog", { name: /^Finding: energy/ });
    await expect(drawer.getByRole("region", { name: "Evidence" })).toContainText(sentences[0]!);
    await drawer.getByRole("textbox").last().click();
    await page.keyboard.type("Energy rests on one pipe.");
    await expectAccessible(page, "writing a finding");
    await drawer.getByRole("button", { name: "Done" }).click();
    await expect(drawer).toHaveCount(0);
    await expect(row("energy")).toContainText("Energy rests on one pipe.");
    await ben.goto(page.url());
    await expect(row("energy", ben)).toContainText("Energy rests on one pipe.");
  });

  await test.step("once all is confirmed, exactly the cells that a coding comes into go stale", async () => {
    await page.reload();
    await page.getByRole("button", { name: "Confirm all cells" }).click();
    await expect(page.getByText(/Nothing has changed in the 8 cells that were confirmed/)).toBeVisible();
    await code(2, "sector/trade");
    const stale = grid.getByRole("button", { name: /^Stale/ });
    await expect(stale).toHaveCount(3);
    await expect(row("energy").getByRole("button", { name: /^Stale/ })).toHaveCount(0);
    await expect(page.getByText("3 cells have changed since they were confirmed.")).toBeVisible();
    await page.getByRole("button", { name: "Next stale cell" }).click();
    await expect(stale.first()).toBeFocused();
    await expectAccessible(page, "stale cells");
  });

  await test.step("what changed is shown, and confirmed cell by cell", async () => {
    await page.keyboard.press("Enter");
    const changes = page.getByRole("dialog", { name: /^What changed in trade/ });
    await expect(changes.getByRole("region", { name: "New" })).toContainText(sentences[2]!);
    await expectAccessible(page, "what changed");
    await changes.getByRole("button", { name: "Confirm the cell" }).click();
    await expect(changes).toHaveCount(0);
    await expect(grid.getByRole("button", { name: /^Stale/ })).toHaveCount(2);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(grid.getByRole("button", { name: /^Stale/ })).toHaveCount(3);
  });

  await test.step("an excerpt is chosen for print and shortened, its source as it was", async () => {
    await page.getByRole("button", { name: "Choose the excerpts of energy, finding" }).click();
    const drawer = page.getByRole("dialog", { name: /^Excerpts to print: energy/ });
    await drawer.getByRole("checkbox", { name: /report/ }).check();
    const text = drawer.getByRole("textbox", { name: /^Text of excerpt 1/ });
    await text.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(14, 40));
    await drawer.getByRole("button", { name: "Leave the selection out of excerpt 1" }).click();
    await expect(drawer).toContainText("Gas flows west […]");
    await expectAccessible(page, "excerpts to print");
    await drawer.getByRole("button", { name: "Save" }).click();
    await expect(drawer).toHaveCount(0);
    await expect(row("energy")).toContainText("Gas flows west […]");
    await expect(row("energy")).toContainText("1 of 1 chosen");
  });

  await test.step("a file has what is written", async () => {
    await page.getByRole("button", { name: "Export" }).click();
    const csv = await download(page, /CSV/);
    expect(csv).toContain("Energy rests on one pipe.");
    // Of a cell with chosen excerpts these alone.
    expect(csv).toContain("Gas flows west […]");
  });

  await test.step("a version is kept, compared with the table as it goes on, and restored", async () => {
    await page.getByRole("button", { name: /^More about/ }).click();
    await page.getByRole("menuitem", { name: "Keep a version" }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("Submitted");
    await page.getByRole("button", { name: "Keep", exact: true }).click();
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.getByRole("button", { name: "Change what is written in energy, Finding" }).click();
    const drawer = page.getByRole("dialog", { name: /^Finding: energy/ });
    await drawer.getByRole("textbox").last().click();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Energy rests on two pipes.");
    await drawer.getByRole("button", { name: "Done" }).click();
    await expect(row("energy")).toContainText("two pipes");
    await page.getByRole("link", { name: "Versions" }).click();
    const comparison = page.getByRole("region", { name: "Comparison of versions" });
    await expect(comparison.getByRole("row", { name: /^energy/ })).toContainText(/changed.*one.*two/);
    await expect(page.getByText("1 cell changed.")).toBeVisible();
    await expectAccessible(page, "versions");
    await page.getByRole("button", { name: "Restore" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Restore" }).click();
    await expect(page.getByText("Nothing has changed.")).toBeVisible();
    await page.getByRole("link", { name: "Findings by sector" }).click();
    await expect(row("energy")).toContainText("Energy rests on one pipe.");
  });
});

/** The words of a table's cells, row by row, each with its heading first. */
const readRows = (page: Page) =>
  page
    .getByRole("table")
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => row.firstElementChild?.textContent?.trim() ?? ""));

/** What a download holds, as text. */
async function download(page: Page, format: RegExp): Promise<string> {
  const saving = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: format }).click();
  const stream = await (await saving).createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

test("a table is arranged and printed: periods, agreement, formats, order, merged cells, note and evidence", async ({
  page,
}) => {
  test.slow();
  await givenAccount(page, "Lea Lead");
  const { projectId, code } = await makeStudy(page);
  await code(2, "sector/trade");

  await test.step("columns of periods and agreement are added, and a count in percent", async () => {
    await page.goto(`/projects/${projectId}/tables/new`);
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Two sectors");
    await page.getByRole("combobox", { name: "Sub-codes of" }).click();
    await page.getByRole("option", { name: "sector", exact: true }).click();
    await page.getByRole("button", { name: "Count", exact: true }).click();
    await page.getByRole("menuitem", { name: "Passages of the row" }).click();
    const numbers = page.getByRole("group", { name: "Numbers of column 1" });
    await numbers.getByRole("combobox", { name: "Written as" }).selectOption("Percent of the column");
    await page.getByRole("button", { name: "Periods", exact: true }).click();
    await page.getByRole("button", { name: "Add a period" }).click();
    await page.getByRole("textbox", { name: "Name of period 1" }).fill("The nineties");
    await page.getByRole("button", { name: "Agreement", exact: true }).click();
    await page.getByRole("button", { name: "Finding", exact: true }).click();
    await page.getByRole("textbox", { name: "Note below the table" }).fill("Own count of passages.");
    await expectAccessible(page, "table editor with formats");
    const preview = page.getByRole("region", { name: "Preview of the table" });
    await expect(preview.getByRole("row", { name: /^energy/ })).toContainText(/33\.3\s%.*The nineties/);
    await page.getByRole("button", { name: "Create table" }).click();
    await expect(page.getByText("Own count of passages.")).toBeVisible();
    await expect(page.getByRole("row", { name: /^energy/ })).toContainText(/None: only Lea Lead counts here/);
  });

  await test.step("a row is moved with the keyboard, and a column dragged", async () => {
    await page.getByRole("button", { name: /^More about/ }).click();
    await page.getByRole("menuitem", { name: "Arrange rows, columns and cells" }).click();
    const grip = page.getByRole("button", { name: "Move the row energy" });
    await grip.focus();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => readRows(page)).toEqual(["trade", "energy"]);
    await expect(grip).toBeFocused();
    await page
      .getByRole("button", { name: "Move the column Finding" })
      .dragTo(page.getByRole("columnheader", { name: "Passages" }));
    await expect(page.getByRole("columnheader").nth(1)).toContainText("Finding");
    await expectAccessible(page, "arranging a table");
  });

  await test.step("cells are merged, parted and merged again, and stay so", async () => {
    const bar = page.getByRole("group", { name: "Arrange the table" });
    const choose = async (...where: string[]) => {
      for (const each of where) await page.getByRole("checkbox", { name: `Choose ${each}` }).check();
    };
    await choose("trade, Finding", "energy, Finding");
    await bar.getByRole("button", { name: "Merge" }).click();
    const merged = page.getByRole("checkbox", { name: "Choose trade, Finding, merged" });
    await expect(merged).toBeVisible();
    await merged.check();
    await bar.getByRole("button", { name: "Part" }).click();
    await choose("trade, Finding", "energy, Finding");
    await bar.getByRole("button", { name: "Merge" }).click();
    await expect(merged).toBeVisible();
    await bar.getByRole("button", { name: "Done" }).click();
    await page.reload();
    await expect(page.getByRole("table").locator("td[rowspan='2']")).toHaveCount(1);
    await expect.poll(() => readRows(page)).toEqual(["trade", "energy"]);
  });

  await test.step("a file has the note, the merged cells, and the evidence where it is asked for", async () => {
    await page.getByRole("button", { name: "Export" }).click();
    const evidence = page.getByRole("menuitemcheckbox", { name: "With the evidence of each cell" });
    await evidence.click();
    await expect(evidence).toBeChecked();
    await expectAccessible(page, "export with evidence");
    const html = await download(page, /Web page/);
    expect(html).toContain('rowspan="2"');
    expect(html).toContain("Own count of passages.");
    expect(html).toContain("Evidence: Two sectors");
    expect(html).toContain("<td>Lea Lead</td>");
  });

  await test.step("what is written in a row stays when its code is deleted, and can be read", async () => {
    await page.getByRole("button", { name: "Write in trade, Finding" }).click();
    const drawer = page.getByRole("dialog", { name: /^Finding: trade/ });
    await drawer.getByRole("textbox").last().click();
    await page.keyboard.type("Trade halved.");
    await drawer.getByRole("button", { name: "Done" }).click();
    await expect(page.getByRole("table")).toContainText("Trade halved.");
    const codes = await callApi<{ id: string; name: string }[]>(page, "codebook/list", { projectId });
    const trade = codes.find(({ name }) => name === "trade")!;
    await callApi(page, "codebook/remove", { projectId, id: trade.id });
    await expect.poll(() => readRows(page)).toEqual(["energy"]);
    await page.getByText(/What is written in 1 cell is not shown/).click();
    await expect(page.getByText("Trade halved.")).toBeVisible();
    await expectAccessible(page, "what a table keeps aside");
  });
});

test("rows can be documents, periods or one's own, and a matrix counts what comes together", async ({
  page,
}) => {
  test.slow();
  await givenAccount(page, "Lea Lead");
  const { projectId, code } = await makeStudy(page);
  await code(2, "sector/trade");

  await test.step("periods are made of the years that passages name", async () => {
    await page.goto(`/projects/${projectId}/tables/new`);
    await page.getByRole("textbox", { name: "Name" }).fill("By period");
    await page.getByRole("combobox", { name: "What the rows stand for" }).click();
    await page.getByRole("option", { name: "Periods" }).click();
    await page.getByRole("button", { name: "Add a period" }).click();
    await page.getByRole("textbox", { name: "First year of 1991–2000" }).fill("1990");
    await page.getByRole("button", { name: "Count", exact: true }).click();
    await page.getByRole("menuitem", { name: "Passages of the row" }).click();
    const preview = page.getByRole("region", { name: "Preview of the table" });
    await expect(preview.getByRole("row", { name: /1991–2000/ })).toContainText("1");
  });

  await test.step("the matrix leads from a number to its passages", async () => {
    await page.goto(`/projects/${projectId}/tables`);
    await page.getByRole("link", { name: "Matrix" }).click();
    const matrix = page.getByRole("region", { name: "Matrix" });
    await expect(matrix.getByRole("button", { name: "3: passages of sector, report" })).toBeVisible();
    await matrix.getByRole("button", { name: "3: passages of sector, report" }).click();
    const behind = page.getByRole("dialog", { name: "Passages of sector, report" });
    await expect(behind.getByRole("link")).toHaveCount(3);
    await page.keyboard.press("Escape");
    await expectAccessible(page, "matrix");
  });

  await test.step("codes are set against codes, in an address that can be shared", async () => {
    await page.getByRole("combobox", { name: "What the columns stand for" }).click();
    await page.getByRole("option", { name: "The whole codebook" }).click();
    const matrix = page.getByRole("region", { name: "Matrix" });
    await expect(matrix.getByRole("button", { name: "1: passages of sector, finding" })).toBeVisible();
    await page.getByRole("combobox", { name: "Cells say" }).selectOption("Jaccard");
    await expect(matrix.getByRole("button", { name: ".33: passages of sector, finding" })).toBeVisible();
    await page.reload();
    await expect(matrix.getByRole("button", { name: ".33: passages of sector, finding" })).toBeVisible();
    await page.getByRole("button", { name: "Swap rows and columns" }).click();
    await expect(matrix.getByRole("button", { name: ".33: passages of finding, sector" })).toBeVisible();
    await expectAccessible(page, "codes by codes");
  });

  await test.step("a matrix is saved for the project, opened again, deleted and brought back", async () => {
    const matrix = page.getByRole("region", { name: "Matrix" });
    const saved = page.getByRole("combobox", { name: "Saved matrices" });
    await page.getByRole("button", { name: "Save", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Save the matrix" });
    await dialog.getByRole("textbox", { name: "Name" }).fill("Codes by codes");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(saved).toHaveValue("Codes by codes");
    await page.goto(`/projects/${projectId}/tables/matrix`);
    await expect(matrix.getByRole("button", { name: "3: passages of sector, report" })).toBeVisible();
    await saved.click();
    await page.getByRole("option", { name: "Codes by codes" }).click();
    await expect(matrix.getByRole("button", { name: ".33: passages of finding, sector" })).toBeVisible();
    await expectAccessible(page, "a saved matrix");
    await page.getByRole("button", { name: "More about “Codes by codes”" }).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await expect(saved).toHaveValue("");
    await page.getByRole("alert").getByRole("button", { name: "Undo" }).click();
    await expect(saved).toHaveValue("Codes by codes");
  });
});
