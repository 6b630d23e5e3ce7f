import { readFile } from "node:fs/promises";
import { type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "./support/axe";
import { givenAccount, givenSample } from "./support/given";
import { callApi } from "./support/rest";

interface Counted {
  readonly rows: readonly { readonly id: string; readonly heading: string }[];
  readonly columns: readonly { readonly id: string }[];
  readonly counts: readonly (readonly number[])[];
}

const kindOf = (page: Page, name: string) =>
  page.getByRole("group", { name: "Kind of picture" }).getByRole("button", { name, exact: true });

/** The row of the picture's table that begins with a name. */
async function openRow(page: Page, name: string | RegExp) {
  const rows = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
  if (!(await rows.first().isVisible())) await page.getByText("Show as table").click();
  return rows.first();
}

async function save(page: Page, kind: string, title: string): Promise<string> {
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: `${kind}: save the chart “${title}”` }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toContain(title);
  return (await readFile(await file.path())).toString();
}

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name: field }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

test("pictures show what the tables count, lead to the passages, and leave as files", async ({ page }) => {
  test.setTimeout(300_000);
  await givenAccount(page, "Pia Pictures");
  const projectId = await givenSample(page);
  const codes = await callApi<{ id: string; name: string }[]>(page, "codebook/list", { projectId });
  const idOf = (name: string) => codes.find((code) => code.name === name)!.id;
  const sides = [idOf("Cooperation"), idOf("Conflict")];
  const matrix = await callApi<Counted>(page, "tables/getMatrix", {
    ...{ projectId },
    spec: { rows: { kind: "documents" }, columns: { kind: "codes", codeIds: sides }, match: "passage" },
  });
  const sum = matrix.counts.reduce((total, [count = 0]) => total + count, 0);
  const richest = matrix.counts.reduce(
    (best, row, at) => (row[0]! > matrix.counts[best]![0]! ? at : best),
    0,
  );
  const { heading: title } = matrix.rows[richest]!;
  const [first = 0, second = 0] = matrix.counts[richest]!;
  expect(first).toBeGreaterThan(0);

  await test.step("frequencies of codes, from the tab beside the matrix", async () => {
    await page.goto(`/projects/${projectId}/tables`);
    await page.getByRole("link", { name: "Pictures" }).click();
    // What draws is fetched with the first picture.
    await expect(page.getByRole("img", { name: "Codes by passages" })).toBeVisible({ timeout: 60_000 });
    const row = await openRow(page, "Cooperation");
    await row.getByRole("button", { name: `${sum}: passages of Cooperation` }).click();
    const behind = page.getByRole("dialog", { name: "Passages of Cooperation" });
    await expect(behind.getByRole("link")).toHaveCount(sum);
    await page.keyboard.press("Escape");
    const excerpts = await callApi<{ total: number }>(page, "analysis/listExcerpts", {
      ...{ projectId, codeId: sides[0], withSubCodes: true, offset: 0, limit: 1 },
    });
    expect(excerpts.total).toBe(sum);
    await expectAccessible(page, "frequencies");
  });

  await test.step("what is counted and how many are drawn stands in the address", async () => {
    await page.getByRole("combobox", { name: "As long as the number of" }).selectOption("documents");
    await expect(page.getByRole("img", { name: "Codes by documents" })).toBeVisible();
    await page.reload();
    await expect(page.getByRole("img", { name: "Codes by documents" })).toBeVisible();
  });

  await test.step("a balance asks for two codes, and says of each document which weighs more", async () => {
    await kindOf(page, "Balance").click();
    await expect(page.getByText(/^Choose two codes that are opposed/)).toBeVisible();
    await choose(page, "To the left", "Cooperation");
    await choose(page, "To the right", "Conflict");
    const name = "Cooperation and Conflict by document";
    await expect(page.getByRole("img", { name })).toBeVisible();
    const row = await openRow(page, title);
    const balance = (first - second) / (first + second);
    const said = balance === 0 ? "0.00" : `${balance > 0 ? "+" : "−"}${Math.abs(balance).toFixed(2)}`;
    await expect(row.getByRole("cell")).toHaveText([String(first), String(second), said]);
    await row.getByRole("button", { name: `${first}: passages of ${title}, Cooperation` }).click();
    await expect(page.getByRole("dialog").getByRole("link")).toHaveCount(first);
    await page.keyboard.press("Escape");
    await expectAccessible(page, "balance");

    await page.emulateMedia({ colorScheme: "dark" });
    const svg = await save(page, "SVG", name);
    expect(svg).toContain(`<title id="title">${name}</title>`);
    expect(svg).toContain("Cooperation");
    expect(svg).toContain('fill="#ffffff"');
    const csv = await save(page, "CSV", name);
    expect(csv).toContain("Document,Cooperation,Conflict,Balance");
    expect(csv).toContain(`,${first},${second},`);
    await expectAccessible(page, "balance in the dark");
    await page.emulateMedia({ colorScheme: "light" });
  });

  await test.step("the portrait and the codeline of a document lead into its text", async () => {
    await kindOf(page, "Portrait").click();
    await expect(page.getByText(/^Choose a document/)).toBeVisible();
    await choose(page, "Which document", title);
    await expect(page.getByRole("img", { name: `Portrait of ${title}` })).toBeVisible();
    await expect((await openRow(page, "Cooperation")).getByRole("button")).toHaveText(String(first));
    await expectAccessible(page, "portrait");
    await kindOf(page, "Codeline").click();
    const line = page.getByRole("img", { name: `Codeline of ${title}` });
    await expect(line).toBeVisible();
    await expect((await openRow(page, "Cooperation")).getByRole("button")).toHaveText(String(first));
    const drawn = await save(page, "SVG", `Codeline of ${title}`);
    expect(drawn).toContain("Cooperation");
    await line.locator("[ecmeta_data_index]").first().click();
    await expect(page).toHaveURL(/documents\/.*at=\d+-\d+/);
    await page.goBack();
    await expect(line).toBeVisible();
    await (await openRow(page, "Cooperation")).getByRole("link").click();
    await expect(page).toHaveURL(/documents\/.*at=\d+-\d+/);
    await page.goBack();
    await expect(line).toBeVisible();
  });

  await test.step("codes that come together are a graph with a threshold", async () => {
    await kindOf(page, "Codes together").click();
    await expect(page.getByRole("img", { name: "Codes that come together" })).toBeVisible();
    const { codes: met, meetings } = await callApi<{
      codes: { id: string; heading: string }[];
      meetings: { one: number; other: number; count: number }[];
    }>(page, "tables/getMeetings", {
      ...{ projectId, query: { rows: { kind: "codebook" }, match: "overlap" } },
    });
    const [most] = meetings;
    const [one, other] = [met[most!.one]!, met[most!.other]!];
    const together = await callApi<Counted>(page, "tables/getMatrix", {
      projectId,
      spec: {
        rows: { kind: "codes", codeIds: [one.id] },
        columns: { kind: "codes", codeIds: [other.id] },
        match: "overlap",
      },
    });
    expect(most!.count).toBe(together.counts[0]![0]);
    await page.getByText("Show as table").click();
    await expect(
      page
        .getByRole("button", { name: `${most!.count}: passages of ${one.heading}, ${other.heading}` })
        .first(),
    ).toBeVisible();
    await expectAccessible(page, "codes together");
    await page.getByRole("textbox", { name: "At least so often" }).fill("9999");
    await expect(page.getByText(/^No two codes come together 9999 times/)).toBeVisible();
  });

  await test.step("the codebook is a map", async () => {
    await kindOf(page, "Codebook map").click();
    await expect(page.getByRole("img", { name: "The codebook by passages" })).toBeVisible();
    const row = await openRow(page, "Cooperation");
    await expect(row.getByRole("button")).toHaveText(String(sum));
    expect(await save(page, "CSV", "The codebook by passages")).toContain(`Cooperation,${sum},`);
    await expectAccessible(page, "map");
  });

  await test.step("what flows from codes over codes to documents", async () => {
    await kindOf(page, "Flow").click();
    await expect(page.getByText(/^Choose the codes to begin with/)).toBeVisible();
    await choose(page, "The codes to begin with", "The whole codebook");
    await choose(page, "The codes in the middle", "Sub-codes of a code");
    await choose(page, "Sub-codes of", "Obstacle");
    await expect(page.getByRole("img", { name: "From codes over codes to documents" })).toBeVisible();
    await page.getByText("Show as table").click();
    const number = page
      .getByRole("region", { name: /: table$/ })
      .getByRole("button")
      .first();
    await number.click();
    await expect(page.getByRole("dialog").getByRole("link").first()).toBeVisible();
    await page.keyboard.press("Escape");
    await expectAccessible(page, "flow");
  });
});

test("pictures of a project without anything say what is missing", async ({ page }) => {
  await givenAccount(page, "Nora Nothing");
  const { id } = await callApi<{ id: string }>(page, "projects/create", { name: "Empty", description: "" });
  await page.goto(`/projects/${id}/tables/pictures`);
  await expect(page.getByText(/^None of these codes has passages/)).toBeVisible();
  for (const [kind, says] of [
    ["Balance", /^Choose two codes/],
    ["Portrait", /^Choose a document/],
    ["Codes together", /^No two of these codes come together/],
    ["Codebook map", /^Nothing is coded/],
    ["Flow", /^Choose the codes to begin with/],
  ] as const) {
    await kindOf(page, kind).click();
    await expect(page.getByText(says)).toBeVisible();
  }
});
